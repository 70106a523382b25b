# Completion of verbs and options in bash:   source scripts/completion.bash
# The program itself knows the words (the directive [suggest]); this hands it the line.
_rapporteur() {
  local line=${COMP_LINE:0:COMP_POINT}
  line=${line#* }
  mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _rapporteur rapporteur ./rapporteur
