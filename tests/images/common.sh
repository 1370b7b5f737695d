# What recipes share: a partitioned disk with a mounted file system, and Debian roots. Sourced by build.
# Sets $loop (the whole disk) and mounts at $work/root; release() undoes all of it.

loop=
part=

release() {
    if mountpoint -q "$work/root" 2>/dev/null; then
        for m in sys proc dev; do mountpoint -q "$work/root/$m" && umount "$work/root/$m"; done
        umount "$work/root"
    fi
    [ -z "$part" ] || losetup -d "$part"
    [ -z "$loop" ] || losetup -d "$loop"
    part=
    loop=
}

# debian_root DIR PACKAGES: a Debian root with a kernel; archives of packages and roots are kept in the cache.
debian_root() {
    local packages=$2 suite=${3:-bookworm} tar
    tar=$cache/debian-$suite-$(echo "$packages" | sha256sum | cut -c1-12).tar
    if [ ! -f "$tar" ]; then
        SOURCE_DATE_EPOCH=1700000000 mmdebstrap --variant=minbase --include="$packages" "$suite" "$tar.part.tar"
        mv "$tar.part.tar" "$tar"
    fi
    mkdir -p "$1"
    tar -C "$1" --numeric-owner --xattrs --xattrs-include='*' -xpf "$tar"
}

# The kernel is not told of partitions: it reads none of a loop device here, and sfdisk would sync every disk of the machine first.

# bootable_disk SIZE MKFS-OPTIONS…: $out with an MBR and one bootable ext4 partition, mounted at $work/root.
bootable_disk() {
    local size=$1
    shift
    truncate -s "$size" "$out"
    echo 'label: dos
label-id: 0x4d697261
start=2048, type=83, bootable' | sfdisk -q --no-tell-kernel "$out"
    part=$(losetup -f --show -o $((2048 * 512)) "$out")
    mkfs.ext4 -q -L root "$@" "$part"
    losetup -d "$part"
    attach_disk
}

# attach_disk: the disk that stands in $out already, its root mounted at $work/root.
attach_disk() {
    loop=$(losetup -f --show "$out")
    part=$(losetup -f --show -o $((2048 * 512)) "$out")
    mkdir -p "$work/root"
    mount "$part" "$work/root"
}

# make_bootable: fstab by UUID, GRUB for BIOS, login prompt on the serial line.
make_bootable() {
    local root=$work/root uuid kernel initrd
    uuid=$(blkid -s UUID -o value "$part")
    echo "UUID=$uuid / ext4 errors=remount-ro 0 1" > "$root/etc/fstab"
    echo mirage-test > "$root/etc/hostname"
    kernel=$(cd "$root/boot" && ls vmlinuz-* | tail -n 1)
    initrd=$(cd "$root/boot" && ls initrd.img-* | tail -n 1)
    mkdir -p "$root/boot/grub"
    cat > "$root/boot/grub/grub.cfg" <<CFG
set timeout=0
serial --unit=0
terminal_output serial
menuentry Debian {
    search --no-floppy --fs-uuid --set=root $uuid
    linux /boot/$kernel root=UUID=$uuid ro console=ttyS0
    initrd /boot/$initrd
}
CFG
    for m in dev proc sys; do mount --bind "/$m" "$root/$m"; done
    chroot "$root" grub-install --target=i386-pc --boot-directory=/boot --modules="part_msdos ext2 serial" "$loop"
    for m in sys proc dev; do umount "$root/$m"; done
}
