/**
 * A page's scripts know the words of its own language only (docs/adr/0006-one-language-a-page.md): in the browser's build
 * every `catalogue({ vi, en })` is a choice made when the scripts are written, once for each language, each into its own tree.
 */
import { minifySync, Visitor, type ESTree, type Plugin } from 'vite'
import { LOCALES, type Locale } from '../../platform/messages.ts'
import { scriptAddress } from '../server/page-scripts.ts'

/** Stands in a script for its language, until the trees are written. */
const LANGUAGE = '__SANGTO_LANGUAGE__'

export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /[\\/]messages[\\/][\w-]+\.ts$/ },
      handler(code) {
        return { code: chosenLater(code, this.parse(code)), map: null }
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { target } = this.environment.config.build
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          const { code, fileName } = chunk
          for (const locale of LOCALES) {
            const script = inLanguage(locale, code, target || 'esnext')
            const address = scriptAddress(fileName, locale)
            if (address === fileName) chunk.code = script
            // A folder deeper; styles and fonts are shared, one step further up.
            else this.emitFile({ type: 'asset', fileName: address, source: script.replaceAll('../assets/', '../../assets/') })
          }
        }
      },
    },
  }
}

/** `catalogue({ vi: A, en: B })` becomes a function that gives A or B as the tree will have it, whatever locale it is given. */
function chosenLater(code: string, program: ESTree.Program): string {
  const calls: ESTree.CallExpression[] = []
  new Visitor({ CallExpression: (call) => void (call.callee.type === 'Identifier' && call.callee.name === 'catalogue' && calls.push(call)) }).visit(program)
  const source = (node: ESTree.Node) => code.slice(node.start, node.end)
  for (const call of calls.toReversed()) {
    const [vi, en] = LOCALES.map((locale) => wordsOf(call, locale))
    if (!vi || !en) throw new Error(`A catalogue names its languages where it is called, catalogue({ vi, en }): ${source(call).slice(0, 80)}`)
    const chosen = `/* @__PURE__ */ ((words) => () => words)(${LANGUAGE} === 'en' ? ${source(en)} : ${source(vi)})`
    code = code.slice(0, call.start) + chosen + code.slice(call.end)
  }
  return code
}

function wordsOf(call: ESTree.CallExpression, locale: Locale): ESTree.Node | undefined {
  const [words] = call.arguments
  if (words?.type !== 'ObjectExpression') return undefined
  for (const property of words.properties) if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === locale) return property.value
  return undefined
}

/** The script with its language put in, and what that leaves unreachable taken out. */
function inLanguage(locale: Locale, code: string, target: string | string[]): string {
  if (!code.includes(LANGUAGE)) return code
  const written = minifySync('script.js', code.replaceAll(LANGUAGE, `'${locale}'`), { module: true, mangle: false, compress: { target } })
  if (written.errors.length > 0) throw new Error(written.errors.map((error) => error.message).join('\n'))
  return written.code
}
