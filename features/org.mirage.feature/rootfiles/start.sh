# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
#
# What the start script, the demonstration and the build of a checkout share: finding a Java, finding the verb.
# Sourced. Starts as few processes as it can, because the command line has to answer at once: the version of a Java is
# read from its file "release".

java_needed=25

# java_version HOME: sets $release to the version of the Java in HOME, such as 25.0.3, and $version to its first number;
# 0 if there is none.
java_version() {
    local line
    version=0
    release=
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                release=${line#JAVA_VERSION=\"}
                release=${release%\"}
                version=${release%%[!0-9]*}
                version=${version:-0}
                return 0
                ;;
        esac
    done < "$1/release"
}

# find_java [PROGRAM]: sets $java_home to a Java that is new enough and has bin/PROGRAM, and $java_release to its version;
# fails if there is none.
# JAVA_HOME comes first; a newer one elsewhere is taken only when that is too old.
find_java() {
    local program=${1:-java} candidate on_path version release
    on_path=$(command -v java) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/java} || on_path=
    for candidate in ${JAVA_HOME:+"$JAVA_HOME"} "$on_path" /usr/lib/jvm/* /usr/lib64/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/*; do
        java_version "$candidate"
        if [ "$version" -ge "$java_needed" ] && [ -x "$candidate/bin/$program" ]; then
            java_home=$candidate
            java_release=$release
            return 0
        fi
    done
    java_home=
    return 1
}

# find_verb ARGUMENT…: sets $verb to the first argument that is no option for all verbs and no value of one, and
# $after_verb to how many arguments there are up to and with it; $verb is empty if there is none. Sets $library if it is
# given before.
find_verb() {
    verb=
    library=
    after_verb=0
    while [ $# -gt 0 ]; do
        after_verb=$((after_verb + 1))
        case $1 in
            --library)
                library=${2:-}
                [ $# -gt 1 ] && shift && after_verb=$((after_verb + 1))
                ;;
            --library=*) library=${1#--library=} ;;
            --color) [ $# -gt 1 ] && shift && after_verb=$((after_verb + 1)) ;;
            --color=* | -q | --quiet | --debug) ;;
            *)
                verb=$1
                return 0
                ;;
        esac
        shift
    done
}
