import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { oneLanguage } from './src/lib/build/one-language.ts'

const FRAME = { name: 'frame', test: /node_modules[\\/](svelte|devalue|esm-env|clsx)[\\/]|src[\\/](lib[\\/]ui|platform)[\\/]|messages[\\/]shell/, minShareCount: 16 }

export default defineConfig({
  plugins: [
    oneLanguage(),
    sveltekit({
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
  // What a third of the pages share is one file, the rest goes with its page: few requests, and no page carries another's code.
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [FRAME] } } } } } },
  build: { chunkSizeWarningLimit: 2000 },
  ssr: { external: ['sharp', 'pg', 'pg-boss', 'better-auth', 'exceljs', 'docx', '@myriaddreamin/typst-ts-node-compiler', 'nodemailer', 'pino', 'unpdf'] },
})
