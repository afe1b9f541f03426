# Finds a JDK 25 or newer and exports JAVA_HOME; ./coterie and ./mvnw source this file.
#
# Looked at, in this order: JAVA_HOME, the javac on PATH, the usual folders of Linux and macOS,
# SDKMAN, the folders of IDEs and version managers. A runtime without javac does not count.

jdk_needed=25
jdk_seen=

# Sets jdk_version to the feature version of the Java in folder $1; fails when there is none.
jdk_look() {
    jdk_version=
    [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 1
    while IFS='="' read -r jdk_key jdk_blank jdk_value jdk_rest; do
        [ "$jdk_key" = JAVA_VERSION ] && jdk_version=${jdk_value%%[!0-9]*}
    done <"$1/release"
    [ -n "$jdk_version" ]
}

# Takes the JDK in folder $1 when it will do; remembers what it saw when not.
jdk_try() {
    jdk_look "$1" || return 1
    if [ -x "$1/bin/javac" ]; then
        [ "$jdk_version" -ge "$jdk_needed" ] && JAVA_HOME=$1 && export JAVA_HOME && return 0
        jdk_kind=JDK
    else
        jdk_kind="Java runtime"
    fi
    jdk_real=$(cd "$1" && pwd -P)
    case $jdk_seen in
    *"($jdk_real)"*) ;;
    *) jdk_seen="$jdk_seen${jdk_seen:+, }$jdk_kind $jdk_version ($jdk_real)" ;;
    esac
    return 1
}

# Prints the home of the program $1 on PATH, links followed.
jdk_on_path() {
    jdk_file=$(command -v "$1") || return 1
    while [ -L "$jdk_file" ]; do
        jdk_link=$(readlink "$jdk_file")
        case $jdk_link in
        /*) jdk_file=$jdk_link ;;
        *) jdk_file=$(dirname "$jdk_file")/$jdk_link ;;
        esac
    done
    (cd "$(dirname "$jdk_file")/.." && pwd -P)
}

jdk_find() {
    jdk_try "${JAVA_HOME:-/nowhere}" && return 0
    jdk_try "$(jdk_on_path javac)" && return 0
    jdk_try "$(jdk_on_path java)" && return 0
    for jdk_home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "$HOME"/.jdks/* "$HOME"/.jdk/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
        jdk_try "$jdk_home" && return 0
    done
    return 1
}

HOME=${HOME:-/nowhere}
if ! jdk_find; then
    echo "coterie: a JDK $jdk_needed or newer is needed, and what was found is ${jdk_seen:-no Java at all}; install one (from https://adoptium.net, or 'sdk install java 25-tem' with SDKMAN) or set JAVA_HOME to where it is." >&2
    exit 2
fi
