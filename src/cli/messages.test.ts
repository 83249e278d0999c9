import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openMessages } from './messages.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function fakeTerminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 20 })
  return { stream, messages: openMessages(stream), written: () => String(stream.read() ?? '') }
}

test('progress is shown on a terminal when the work is long, cut to its width, and makes way for a message', () => {
  const { messages, written } = fakeTerminal(true)
  messages.progress(() => 'too early')
  expect(written()).toBe('')
  vi.advanceTimersByTime(1000)
  messages.progress(() => '3 of 40: a file with a long name')
  expect(written()).toBe('\r\u001b[K3 of 40: a file wit')
  messages.progress(() => 'too soon after the last')
  messages.say('A message.')
  expect(written()).toBe('\r\u001b[KA message.\n')
})

test('nothing but messages goes to what is no terminal', () => {
  const { messages, written } = fakeTerminal(false)
  vi.advanceTimersByTime(5000)
  messages.progress(() => '3 of 40')
  messages.error('that went wrong \u001b[2J')
  expect(written()).toBe('parley: that went wrong \ufffd[2J\n')
})
