# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
#
# What ./mirage and ./verify share: finding or installing what is missing, and building. Sourced by both, with $root
# set to the checkout.

# shellcheck source=../features/org.mirage.feature/rootfiles/start.sh
. "$root/features/org.mirage.feature/rootfiles/start.sh"

maven_version=3.9.11
build_cache=${XDG_CACHE_HOME:-$HOME/.cache}/mirage-build
installed=$root/.build/installed
stamp=$root/.build/built

say() {
    printf '%s\n' "$@" >&2
}

fail() {
    say "$@"
    exit 1
}

# packages_for NEED: sets $apt, $dnf and $zypper to the packages that bring it; empty where a distribution has none.
packages_for() {
    case $1 in
        java) apt=openjdk-25-jdk dnf=java-25-openjdk-devel zypper=java-25-openjdk-devel ;;
        maven) apt=maven dnf=maven zypper=maven ;;
        qemu-img | qemu-nbd) apt=qemu-utils dnf=qemu-img zypper=qemu-tools ;;
        qemu-system-x86_64) apt=qemu-system-x86 dnf=qemu-system-x86-core zypper=qemu-x86 ;;
        ovmf) apt=ovmf dnf=edk2-ovmf zypper=qemu-ovmf-x86_64 ;;
        gtk) apt=libgtk-3-0 dnf=gtk3 zypper=libgtk-3-0 ;;
        mmdebstrap) apt=mmdebstrap dnf=mmdebstrap zypper= ;;
        debian-keys) apt=debian-archive-keyring dnf=debian-keyring zypper= ;;
        newuidmap) apt=uidmap dnf=shadow-utils-subid zypper=shadow ;;
        mke2fs | debugfs | e2fsck) apt=e2fsprogs dnf=e2fsprogs zypper=e2fsprogs ;;
        sfdisk) apt=fdisk dnf=util-linux-core zypper=util-linux ;;
        sgdisk) apt=gdisk dnf=gdisk zypper=gptfdisk ;;
        fonts) apt=fonts-dejavu-core dnf=dejavu-sans-fonts zypper=dejavu-fonts ;;
        Xvfb) apt=xvfb dnf=xorg-x11-server-Xvfb zypper=xorg-x11-server-Xvfb ;;
        xvfb-run) apt=xvfb dnf=xorg-x11-server-Xvfb zypper=xvfb-run ;;
        xtest) apt=libxtst6 dnf=libXtst zypper=libXtst6 ;;
        xauth) apt=xauth dnf=xorg-x11-xauth zypper=xauth ;;
        nbdinfo | nbdcopy) apt=libnbd-bin dnf=libnbd zypper=libnbd ;;
        getfattr | setfattr) apt=attr dnf=attr zypper=attr ;;
        bsdtar) apt=libarchive-tools dnf=bsdtar zypper=bsdtar ;;
        mtree) apt=mtree-netbsd dnf=mtree zypper=mtree ;;
        script) apt=bsdutils dnf=util-linux-script zypper=util-linux ;;
        getfacl | setfacl) apt=acl dnf=acl zypper=acl ;;
        setcap) apt=libcap2-bin dnf=libcap zypper=libcap-progs ;;
        mkfs.vfat) apt=dosfstools dnf=dosfstools zypper=dosfstools ;;
        mcopy) apt=mtools dnf=mtools zypper=mtools ;;
        xorriso) apt=xorriso dnf=xorriso zypper=xorriso ;;
        genisoimage) apt=genisoimage dnf=genisoimage zypper=mkisofs ;;
        mount.exfat-fuse) apt=exfat-fuse dnf=fuse-exfat zypper=fuse-exfat ;;
        mkfs.btrfs) apt=btrfs-progs dnf=btrfs-progs zypper=btrfsprogs ;;
        mkfs.exfat) apt=exfatprogs dnf=exfatprogs zypper=exfatprogs ;;
        mkfs.f2fs) apt=f2fs-tools dnf=f2fs-tools zypper=f2fs-tools ;;
        mkntfs) apt=ntfs-3g dnf=ntfsprogs zypper=ntfsprogs ;;
        cryptsetup) apt=cryptsetup-bin dnf=cryptsetup zypper=cryptsetup ;;
        pvcreate) apt=lvm2 dnf=lvm2 zypper=lvm2 ;;
        guestfish) apt=libguestfs-tools dnf=guestfs-tools zypper=guestfs-tools ;;
        virt-sysprep) apt=guestfs-tools dnf=guestfs-tools zypper=guestfs-tools ;;
        guestfs-java) apt=libguestfs-java dnf=libguestfs-java zypper=libguestfs-java ;;
        # On some distributions the appliance has the tools for XFS only with a package more.
        guestfs-xfs) apt=libguestfs-xfs dnf=libguestfs-xfs zypper=xfsprogs ;;
        makefs) apt=makefs dnf=makefs zypper= ;;
        mksquashfs) apt=squashfs-tools dnf=squashfs-tools zypper=squashfs ;;
        # The appliance of libguestfs starts the distribution's kernel.
        kernel) apt=linux-image-amd64 dnf=kernel zypper=kernel-default ;;
        virt-v2v) apt=virt-v2v dnf=virt-v2v zypper=virt-v2v ;;
        virt-xml-validate) apt=libvirt-clients dnf=libvirt-client zypper=libvirt-client ;;
        7zz) apt=7zip dnf=7zip zypper=7zip ;;
        xz) apt=xz-utils dnf=xz zypper=xz ;;
        ssh-keygen) apt=openssh-client dnf=openssh zypper=openssh-common ;;
        gcc) apt='gcc libc6-dev' dnf='gcc glibc-devel' zypper='gcc glibc-devel' ;;
        strings) apt=binutils dnf=binutils zypper=binutils ;;
        lsinitramfs) apt=initramfs-tools-core dnf= zypper= ;;
        pacman) apt=pacman-package-manager dnf=pacman zypper=pacman ;;
        # Debian has it in the package that makes packages.
        vercmp) apt=makepkg dnf=pacman zypper=pacman ;;
        rpmbuild) apt=rpm dnf=rpm-build zypper=rpm-build ;;
        sqlite3) apt=sqlite3 dnf=sqlite zypper=sqlite3 ;;
        db_load) apt=db-util dnf=libdb-utils zypper=db-utils ;;
        xmllint) apt=libxml2-utils dnf=libxml2 zypper=libxml2-tools ;;
        clamscan) apt=clamav dnf=clamav zypper=clamav ;;
        clamd) apt=clamav-daemon dnf=clamd zypper=clamav ;;
        mkfs.xfs) apt=xfsprogs dnf=xfsprogs zypper=xfsprogs ;;
        *) apt=$1 dnf=$1 zypper=$1 ;;
    esac
}

# has NEED: whether this machine has it already.
has() {
    case $1 in
        java) find_java javac ;;
        gtk) ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || /sbin/ldconfig -p | grep -q 'libgtk-3\.so\.0' ;;
        xtest) ldconfig -p 2>/dev/null | grep -q 'libXtst\.so\.6' || /sbin/ldconfig -p | grep -q 'libXtst\.so\.6' ;;
        kernel) [ -n "$(find /boot /lib/modules/*/ -maxdepth 1 -name 'vmlinuz*' -print -quit 2>/dev/null)" ] ;;
        guestfs-java) [ -n "$(find /usr/share/java -maxdepth 1 -name 'libguestfs-[0-9]*.jar' -print -quit 2>/dev/null)" ] ;;
        guestfs-xfs) [ -n "$(find /usr/lib /usr/lib64 -path '*/supermin.d/*xfs*' -print -quit 2>/dev/null)" ] || [ ! -e /etc/debian_version ] ;;
        debian-keys) [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] ;;
        ovmf) [ -n "$(find /usr/share/OVMF /usr/share/ovmf /usr/share/edk2 /usr/share/qemu -iname 'ovmf*.fd' -o -iname 'ovmf*.bin' 2>/dev/null)" ] ;;
        fonts) [ -n "$(find /usr/share/fonts \( -name '*.ttf' -o -name '*.otf' \) -print -quit 2>/dev/null)" ] ;;
        maven) [ -x "$build_cache/apache-maven-$maven_version/bin/mvn" ] || command -v mvn >/dev/null ;;
        *) command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || [ -x "/sbin/$1" ] ;;
    esac
}

# need NEED…: installs with apt what this machine lacks, or says how to and ends.
need() {
    local one missing=() apt_packages=() dnf_packages=() zypper_packages=() apt dnf zypper
    for one; do
        has "$one" || missing+=("$one")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    for one in "${missing[@]}"; do
        packages_for "$one"
        apt_packages+=($apt) dnf_packages+=($dnf) zypper_packages+=($zypper)
    done
    mapfile -t apt_packages < <(printf '%s\n' "${apt_packages[@]}" | sort -u)
    mapfile -t dnf_packages < <(printf '%s\n' "${dnf_packages[@]}" | sort -u)
    mapfile -t zypper_packages < <(printf '%s\n' "${zypper_packages[@]}" | sort -u)

    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n)
    fi
    if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
        say "Mirage needs ${missing[*]}, which this machine lacks. Installing with apt-get: ${apt_packages[*]}"
        apt_install "${apt_packages[@]}" || explain_packages
        for one in "${missing[@]}"; do
            has "$one" || fail "Mirage still misses $one after installing ${apt_packages[*]}."
        done
    else
        explain_packages
    fi
}

# apt_install PACKAGE…: fetches the package lists only when it does not work without, because that takes long.
apt_install() {
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y)
    "${apt[@]}" install --no-install-recommends "$@" >/dev/null 2>&1 && return 0
    "${apt[@]}" update >&2
    "${apt[@]}" install --no-install-recommends "$@" >&2
}

explain_packages() {
    say "Mirage needs ${missing[*]}, which this machine lacks. Install it with one of" \
        "  Debian, Ubuntu:  apt-get install ${apt_packages[*]}" \
        "  Fedora:          dnf install ${dnf_packages[*]}" \
        "  openSUSE:        zypper install ${zypper_packages[*]}" \
        "and start again."
    case " ${missing[*]} " in
        *" java "*) say "Where no package of Java $java_needed exists, unpack Eclipse Temurin $java_needed and set JAVA_HOME to it." ;;
    esac
    case " ${missing[*]} " in
        *" mmdebstrap "*) say "openSUSE has no mmdebstrap." ;;
    esac
    exit 1
}

# prepare_maven: sets $mvn to a Maven that can run Tycho 5; an older one of the machine fetches it by its coordinates.
prepare_maven() {
    local have
    mvn=$build_cache/apache-maven-$maven_version/bin/mvn
    [ -x "$mvn" ] && return 0
    have=$(JAVA_HOME=$java_home mvn --version 2>/dev/null | sed -n 's/^[^A]*Apache Maven \([0-9.]*\).*/\1/p')
    if [ "$(printf '%s\n' 3.9.9 "$have" | sort -V | head -n 1)" = 3.9.9 ] && [ "${have%%.*}" = 3 ]; then
        mvn=mvn
        return 0
    fi
    say "Fetching Maven $maven_version, because Tycho cannot run in the Maven ${have:-that is missing} of this machine."
    mkdir -p "$build_cache"
    # Not in the checkout: this old Maven would read its pom.xml.
    (cd "$build_cache" && exec mvn -q -B -Dstyle.color=never org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$build_cache") >&2 &&
        tar -C "$build_cache" -xzf "$build_cache/apache-maven-$maven_version-bin.tar.gz" ||
        fail "Maven $maven_version could not be fetched; is the network there?"
    rm -f "$build_cache/apache-maven-$maven_version-bin.tar.gz"
}

# run_maven ARGUMENT…: Maven on this checkout, with the Java that Mirage needs, under the command $display if it is set.
display=()
run_maven() {
    (
        cd "$root" || exit 1
        # What a build leaves behind must not keep the next one waiting.
        exec 8>&-
        # Guice, inside Maven, calls what this Java warns about.
        export JAVA_HOME=$java_home MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
        "${display[@]}" "$mvn" -B -ntp "$@"
    )
}

# stale: whether a source is newer than the last build. Folders of sources count too: a deleted file changes them.
stale() {
    [ -f "$stamp" ] && [ -x "$installed/current/mirage" ] || return 0
    [ -n "$(find "$root"/{pom.xml,bundles,features,product,target-platform} -type d -name target -prune \
        -o \( -type f ! -name '.*' -o -path '*/src*' \) -newer "$stamp" -print -quit)" ]
}

# begin_build: one build at a time in a checkout; notes when this one began, for what changes while it runs.
begin_build() {
    mkdir -p "$root/.build"
    exec 8> "$root/.build/lock"
    flock -n 8 || {
        say "Another build of this checkout is running; waiting for it."
        flock 8
    }
    began=$SECONDS
    touch "$stamp.next"
}

# install_product: gives the built product a folder of its own, by hard links, so that the next build does not pull the
# files from under a workbench that is open; keeps the one before.
install_product() {
    local built=$root/product/target/products/org.mirage.product/linux/gtk/x86_64 number one
    number=$(date +%s)
    mkdir -p "$installed"
    cp -al "$built" "$installed/$number"
    ln -sfn "$number" "$installed/next"
    mv -T "$installed/next" "$installed/current"
    mv "$stamp.next" "$stamp"
    for one in $(cd "$installed" && ls -d [0-9]* | sort -n | head -n -2); do
        rm -rf "${installed:?}/$one"
    done
}
