# Runs in the appliance for lvm.recipe.
set -e
exec 2>&1
export LVM_SUPPRESS_FD_WARNINGS=1
modprobe -a dm_mod dm_thin_pool dm_raid dm_snapshot raid1
no_check='global{thin_check_executable=""}'
lvm vgcreate -s 1m main /dev/sda1 /dev/sdb
lvm vgcreate -s 4m --metadatacopies 2 spare-parts /dev/sdc
lvm lvcreate -y -n root -l 20 main /dev/sda1
lvm lvcreate -y -n home -i 2 -I 64k -l 40 main
lvm lvextend -l +30 main/root /dev/sdb
lvm lvextend -l +5 main/root /dev/sda1
lvm lvcreate -y -n swap -l 8 main /dev/sdb
lvm lvcreate -y --config "$no_check" --type thin-pool -L 24m -n pool main
lvm lvcreate -y --config "$no_check" -n thin -V 100m --thinpool main/pool
lvm lvcreate -y --type raid1 -m1 -l 8 -n mirror main
lvm lvcreate -y -n data -l 12 spare-parts
lvm lvcreate -y -n my-data -i 1 -l 5 spare-parts
fill() {
    mkfs.ext4 -q -L "$2" "/dev/$1"
    mkdir -p /tmp/mount
    mount "/dev/$1" /tmp/mount
    mkdir /tmp/mount/etc
    echo "$2" > /tmp/mount/etc/hostname
    head -c "$3" /dev/urandom > /tmp/mount/random
    cp /bin/busybox /bin/ls /tmp/mount 2>/dev/null || true
    (cd /tmp/mount && find . -type f -exec sha256sum {} +) | sed "s|  |  $2 |"
    umount /tmp/mount
}
fill main/root root 30000000
fill main/home home 25000000
fill main/thin thin 3000000
fill main/mirror mirror 2000000
fill spare-parts/data data 9000000
mkswap -L swap /dev/main/swap
head -c 20000000 /dev/urandom > /dev/spare-parts/my-data
lvm lvcreate -y -s -l 4 -n snap main/root
sync
for v in main/root main/home main/swap main/thin main/mirror main/snap spare-parts/data spare-parts/my-data; do
    sha256sum < "/dev/$v" | sed "s|-|volume $v|"
done
lvm lvs -a -o+segtype,seg_pe_ranges
lvm vgchange -an main spare-parts
echo DONE
