import { expect, it } from 'vitest'
import { linkTarget } from './address.ts'

it('leads to the web and to mail', () => {
  expect(linkTarget('HTTPS://example.org/a?b=(c)')).toBe('https://example.org/a?b=(c)')
  expect(linkTarget('mailto:desk@example.org')).toBe('mailto:desk@example.org')
})

it('holds no letters but those that addresses are made of', () => {
  expect(linkTarget('https://münchen.example/straße x')).toBe(
    'https://xn--mnchen-3ya.example/stra%C3%9Fe%20x',
  )
})

it.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'ftp://example.org/',
  'www.example.org',
  '/etc/passwd',
  '#page=2',
  '',
])('leads nowhere: %j', (address) => {
  expect(linkTarget(address)).toBeUndefined()
})
