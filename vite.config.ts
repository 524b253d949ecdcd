import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { oneLanguage } from './src/lib/build/one-language.ts'

/** What nearly every page stands on: Svelte, the head of the page, and the components of which most pages are made. */
const COMMON = ['Breadcrumbs', 'Button', 'DateField', 'EmptyState', 'Form', 'Notice', 'Page', 'Part', 'PersonMenu', 'Preferences', 'SampleBand', 'SelectField', 'StateMark', 'TextArea', 'TextField', 'Ways', 'Wordmark', 'announce', 'format', 'typed-early', 'words']
const FRAME = { name: 'frame', test: new RegExp(String.raw`node_modules[\\/](svelte|devalue|esm-env|clsx)[\\/]|src[\\/]lib[\\/](ui[\\/](${COMMON.join('|')})|offline[\\/]ever-kept)\.|messages[\\/]shell\.`) }
/** What is chosen from many and what units are chosen from, in one. */
const CHOICE = { name: 'choice', test: /src[\\/](lib[\\/]ui[\\/](Combobox|UnitPicker|choices|listbox)|platform[\\/]text)\./ }

export default defineConfig({
  plugins: [
    oneLanguage(),
    sveltekit({
      // Also where a component has no rune: one that may be of the older kind brings what Svelte keeps for those to every page.
      compilerOptions: { runes: true },
      adapter: adapter({ out: 'build', precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one inline style there is: SvelteKit's route announcer. The journeys fail on any other.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // What most pages share is one file, the rest goes with its page: few requests, and no page carries another's code.
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [FRAME, CHOICE] } } } } } },
  build: { chunkSizeWarningLimit: 2000 },
  ssr: { external: ['sharp', 'pg', 'pg-boss', 'better-auth', 'exceljs', 'docx', '@myriaddreamin/typst-ts-node-compiler', 'nodemailer', 'pino', 'unpdf'] },
})
