// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.PartitionDetails;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;

/** Partitions without files are shown for what they are. */
class PartitionPurposeTest {

    @TempDir
    Path folder;

    private List<String> holds(String script) throws IOException {
        Path disk = MadeDisk.by(folder, "disk.raw", "truncate -s 64M \"$out\"\n" + script);
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            new ImportDisks(library.library()).files(List.of(disk)).image("disk").call(Monitor.NONE);
            return new ShowVersion(library.library(), new VersionName("disk", 1)).call(Monitor.NONE).disks().getFirst().partitions().stream()
                    .map(PartitionDetails::holds).toList();
        }
    }

    @Test
    void gpt() throws IOException {
        assertEquals(List.of("no boot loader yet", "boot loader", "vfat", "reserved for Windows", "swap space", "LVM physical volume",
                "encrypted (LUKS)", "unknown data", "nothing", "ext4"), holds("""
                printf 'label: gpt\nsize=1M, type=21686148-6449-6E6F-744E-656564454649\nsize=1M, type=21686148-6449-6E6F-744E-656564454649\n\
                size=8M, type=uefi\nsize=1M, type=E3C9E316-0B5C-4DB8-817D-F92DF00215AE\nsize=4M, type=swap\nsize=4M, type=lvm\n\
                size=20M, type=linux\nsize=4M, type=linux\nsize=4M, type=linux\nsize=4M, type=linux\n' | sfdisk -q "$out"
                at() { sfdisk --json "$out" | python3 -c 'import json,sys; print(json.load(sys.stdin)["partitiontable"]["partitions"][int(sys.argv[1])]["start"])' $1; }
                put() { loop=$(losetup -f --show -o $(($(at $1) * 512)) --sizelimit $2 "$out"); shift 2; "$@" $loop; losetup -d $loop; }
                printf 'GRUB code' | dd of="$out" bs=512 seek=$(at 1) conv=notrunc status=none
                put 2 8388608 mkfs.vfat > /dev/null
                put 4 4194304 mkswap -q
                put 5 4194304 pvcreate -qq --config 'devices{use_devicesfile=0}' --driverloaded n
                echo secret > "$work/key"
                put 6 20971520 cryptsetup luksFormat -q --type luks1 --iter-time 1 --key-file "$work/key"
                printf 'of my own' | dd of="$out" bs=512 seek=$(($(at 7) + 5)) conv=notrunc status=none
                put 9 4194304 mke2fs -q -t ext4
                """));
    }

    @Test
    void mbr() throws IOException {
        assertEquals(List.of("nothing", "swap space", "unknown data"), holds("""
                printf 'label: dos\nsize=4M, type=7\nsize=4M, type=82\nsize=4M, type=da\n' | sfdisk -q "$out"
                mkswap -q --offset $(((1 + 4) * 1048576)) "$out" 2>/dev/null || { loop=$(losetup -f --show -o 5242880 --sizelimit 4194304 "$out"); mkswap -q $loop; losetup -d $loop; }
                printf x | dd of="$out" bs=1 seek=$((9 * 1048576 + 4000000)) conv=notrunc status=none
                """));
    }
}
