import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync, strToU8 } from 'fflate'
import sharp from 'sharp'
import { Refusal } from '../errors.ts'
import { inspectUpload, plainName, UPLOAD_LIMIT } from './uploads.ts'
import { blankMediaMetadata } from './uploads-media.ts'

const look = (name: string, bytes: Uint8Array) => inspectUpload({ name, bytes }, 'vi')
const codeOf = (name: string, bytes: Uint8Array) => look(name, bytes).then((taken) => taken.mediaType, (error: unknown) => (error instanceof Refusal ? error.code : String(error)))
const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#36c' } })

test('a photo is made anew: upright, at most 2000 px, without place, device or any other metadata', async () => {
  const exif = { IFD0: { Make: 'MayAnhMau', Model: 'Kieu 1' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 35/1 0/1' } }
  const bytes = await photo(3000, 1500).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer()
  assert.ok(bytes.includes('MayAnhMau'), 'the photo that is sent says which device took it')
  const taken = await look('Ảnh hội nghị.JPG', bytes)
  assert.deepEqual([taken.image?.width, taken.image?.height, taken.mediaType, taken.name], [1000, 2000, 'image/jpeg', 'Ảnh hội nghị.JPG'])
  const meta = await sharp(taken.bytes).metadata()
  assert.deepEqual([meta.exif, meta.xmp, meta.iptc, meta.icc, meta.orientation], [undefined, undefined, undefined, undefined, undefined])
  assert.ok(!Buffer.from(taken.bytes).includes('MayAnhMau'))
  const small = await sharp(taken.image!.thumbnail).metadata()
  assert.deepEqual([small.format, Math.max(small.width, small.height), small.exif], ['jpeg', 480, undefined])
})

test('the type is told by content; the ending is made true', async () => {
  const png = await photo(10, 10).png().toBuffer()
  assert.equal((await look('báo cáo.exe', png)).name, 'báo cáo.png')
  assert.equal((await look('không đuôi', png)).name, 'không đuôi.png')
  const docx = zipSync({ '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'), 'word/document.xml': strToU8('<w/>') })
  assert.match(await codeOf('a.docx', docx), /wordprocessingml/)
  assert.equal(await codeOf('a.pdf', strToU8('%PDF-1.7\n%âãÏÓ\n')), 'application/pdf')
  assert.equal(await codeOf('số liệu.csv', strToU8('đơn vị;số\nSở Mẫu;3\n')), 'text/csv')
})

test('what can run is refused, whatever it is called', async () => {
  assert.equal(await codeOf('anh.jpg', new Uint8Array([0x4d, 0x5a, ...new Array(200).fill(0)])), 'file.type_program')
  assert.equal(await codeOf('anh.jpg', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...new Array(200).fill(0)])), 'file.type_program')
  assert.equal(await codeOf('trang.txt', strToU8('<!DOCTYPE html><script>alert(1)</script>')), 'file.type_page')
  assert.equal(await codeOf('hinh.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')), 'file.type_page')
  assert.equal(await codeOf('hinh.txt', strToU8('  \n<svg/>')), 'file.type_page')
  assert.equal(await codeOf('chay.txt', strToU8('#!/bin/sh\nrm -rf /')), 'file.type_program')
  assert.equal(await codeOf('chay.js', strToU8('alert(1)')), 'file.type_program')
  assert.equal(await codeOf('nen.pdf', zipSync({ 'a.txt': strToU8('a') })), 'file.type_archive')
})

test('damaged, empty and too large files are refused with their cause', async () => {
  const jpeg = await photo(400, 400).jpeg().toBuffer()
  assert.equal(await codeOf('hong.jpg', jpeg.subarray(0, 60)), 'file.damaged')
  assert.equal(await codeOf('trong.txt', new Uint8Array()), 'file.empty')
  assert.equal(await codeOf('to.txt', new Uint8Array(UPLOAD_LIMIT + 1)), 'file.too_large')
})

test('names lose folders and what some systems cannot write', () => {
  assert.equal(plainName('C:\\Users\\a\\..\\Ảnh 1.jpg'), 'Ảnh 1.jpg')
  assert.equal(plainName('../../etc/passwd'), 'passwd')
  assert.equal(plainName('a\u202Egpj.exe'), 'a gpj.exe')
  assert.equal(plainName('...'), 'tep')
})

test('place and device data of films are blanked where they stand, and nothing moves', () => {
  const box = (type: string, content: Uint8Array) => {
    const bytes = new Uint8Array(8 + content.length)
    new DataView(bytes.buffer).setUint32(0, bytes.length)
    bytes.set(strToU8(type), 4)
    bytes.set(content, 8)
    return bytes
  }
  const place = strToU8('+21.5942+105.8482/')
  const film = Buffer.concat([box('ftyp', strToU8('isom0000')), box('moov', Buffer.concat([box('mvhd', new Uint8Array(20)), box('udta', place)])), box('mdat', strToU8('frames'))])
  const clean = Buffer.from(blankMediaMetadata(film))
  assert.equal(clean.length, film.length)
  assert.ok(film.includes('+21.5942') && !clean.includes('+21.5942') && !clean.includes('udta'))
  assert.equal(clean.indexOf('mdat'), film.indexOf('mdat'))
})
