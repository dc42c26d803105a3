/** The shells that can be taught to complete, each with the script that teaches it. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof shells)[number]

/*
 * Each script hands the words up to the cursor to `claimgraph complete`, one argument each: nothing that was typed is
 * ever evaluated. Where there is no answer, the shell completes paths, as it does without us.
 */

const bash = `# Completion of claimgraph for bash. In ~/.bashrc: eval "$(claimgraph completion bash)"
_claimgraph() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("$1" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _claimgraph claimgraph`

const zsh = `#compdef claimgraph
# Completion of claimgraph for zsh. In ~/.zshrc, after compinit: eval "$(claimgraph completion zsh)"
_claimgraph() {
  local line value
  local -a found
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    found+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done < <("\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then
    _describe claimgraph found
  else
    _files
  fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _claimgraph "$@"
else
  compdef _claimgraph claimgraph
fi`

const fish = `# Completion of claimgraph for fish. In ~/.config/fish/config.fish: claimgraph completion fish | source
function __claimgraph_complete
  set -l typed (commandline -opc)
  set -l word (commandline -ct)
  set -e typed[1]
  set -l found (claimgraph complete -- $typed "$word" 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path "$word"
  end
end
complete -c claimgraph -f -a '(__claimgraph_complete)'`

const powershell = `# Completion of claimgraph for PowerShell 7.3 or later. In $PROFILE:
#   claimgraph completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName claimgraph -ScriptBlock {
  param($word, $ast, $position)
  $typed = @($ast.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $position } |
    ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { "$_" } })
  & claimgraph complete -- @typed "$word" 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}`

/** What a shell has to read in to complete our commands. */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell }
