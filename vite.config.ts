import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      output: { bundleStrategy: 'single' },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          // The hash allows the one inline style of SvelteKit's route announcer; a test asserts that it is still this one.
          'style-src': ['self'],
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
  build: { chunkSizeWarningLimit: 2000 },
  ssr: { external: ['sharp', 'pg', 'pg-boss', 'better-auth', 'exceljs', 'docx', '@myriaddreamin/typst-ts-node-compiler', 'nodemailer', 'pino', 'unpdf'] },
})
