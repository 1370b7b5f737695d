# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Lists what apt would do and which files it would need for that: "PLAN" lines.
apt-get --quiet=2 update || { echo 'apt cannot use the repository'; exit 1; }
apt-get --simulate "$@" > "$own/simulated" 2>&1
status=$?
cat "$own/simulated"
[ "$status" = 0 ] || exit "$status"
# NAME [OLD] (NEW ORIGIN [ARCHITECTURE]) for what comes, NAME [OLD] for what goes
while read -r what name rest; do
    case $what in Inst | Remv | Purg) ;; *) continue ;; esac
    old=; new=; architecture=
    case $rest in '['*) old=${rest#'['}; old=${old%%]*}; rest=${rest#*]}; rest=${rest# } ;; esac
    if [ "$what" = Inst ]; then
        rest=${rest#'('}
        new=${rest%% *}
        architecture=${rest%%)*}
        architecture=${architecture##*'['}
        architecture=${architecture%%]*}
        plain=${name%%:*}
        file=$(apt-cache show "$plain:$architecture=$new" 2> /dev/null | sed -n 's/^Filename: //p' | head -n 1)
        [ -n "$file" ] || file=$(apt-cache show "$plain=$new" 2> /dev/null | sed -n 's/^Filename: //p' | head -n 1)
        size=$(apt-cache show "$plain=$new" 2> /dev/null | sed -n 's/^Size: //p' | head -n 1)
        echo "PLAN install $name ${old:--} $new $architecture ${size:-0} $file"
    else
        echo "PLAN remove $name ${old:--}"
    fi
done < "$own/simulated"
