import { createTransport } from 'nodemailer'

export type MailSettings = { host: string; port: number; secure: 'none' | 'starttls' | 'tls'; user: string; password: string; from: string }
export type Mail = { to: string; subject: string; text: string }

/** Sends one plain-text mail; throws the server's own words when it refuses or cannot be reached in 10 s. */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<void> {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure === 'tls',
    requireTLS: settings.secure === 'starttls',
    ignoreTLS: settings.secure === 'none',
    auth: settings.user ? { user: settings.user, pass: settings.password } : undefined,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from: settings.from, to: mail.to, subject: mail.subject.replace(/[\r\n]+/g, ' '), text: mail.text })
  } finally {
    transport.close()
  }
}
