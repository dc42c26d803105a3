import { expect, it } from 'vitest'
import { junitOfBuild } from './junit-build.ts'

it('fails the case of a briefing that failed, and skips that of one whose turn did not come', () => {
  expect(
    junitOfBuild([
      { name: 'roads', state: 'printed', ms: 1_250 },
      { name: 'rivers', state: 'failed', error: 'No font for "<".' },
      { name: 'rails', state: 'stopped' },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="claimgraph build" tests="3" failures="1" errors="0" skipped="1">
  <testsuite name="claimgraph build" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="claimgraph build" name="roads" time="1.25"/>
    <testcase classname="claimgraph build" name="rivers" time="0">
      <failure message="No font for &quot;&lt;&quot;."/>
    </testcase>
    <testcase classname="claimgraph build" name="rails" time="0">
      <skipped/>
    </testcase>
  </testsuite>
</testsuites>
`)
})
