// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What volumes are by their signatures, against {@code blkid}; and that no reader takes them for its own. */
class VolumeSignatureTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mkswap,     mkswap -L swap-label VOLUME",
        "mkswap,     mkswap -p 65536 VOLUME",
        "mkfs.btrfs, mkfs.btrfs -q -L btrfs-label VOLUME",
        "mkntfs,     mkntfs -F -Q -q VOLUME",
        "mkfs.f2fs,  mkfs.f2fs -q VOLUME",
        "cryptsetup, echo -n key | cryptsetup luksFormat -q --type luks1 --pbkdf-force-iterations 1000 --key-file - VOLUME",
        "cryptsetup, echo -n key | cryptsetup luksFormat -q --type luks2 --pbkdf pbkdf2 --pbkdf-force-iterations 1000 --key-file - VOLUME",
        "mksquashfs, mksquashfs /etc/default VOLUME -noappend -quiet -no-progress"})
    void isWhatBlkidSays(String tool, String command) throws IOException {
        assumeTrue(Tools.attempt("which", tool).code() == 0, tool + " is not installed");
        Path file = folder.resolve("volume");
        Tools.bash("truncate -s 400M " + file + "; " + command.replace("VOLUME", file.toString()));
        assertLikeBlkid(file);
    }

    @Test
    void physicalVolumeOfLvmIsWhatBlkidSays() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can make loop devices, which pvcreate wants");
        assumeTrue(Tools.attempt("which", "pvcreate").code() == 0, "pvcreate is not installed");
        Path file = folder.resolve("volume");
        Tools.bash("truncate -s 32M " + file + "; d=$(losetup -f --show " + file + "); trap 'losetup -d $d' EXIT; "
                + "pvcreate -q --config 'devices{filter=[\"a|.*|\"] scan_lvs=0}' $d");
        assertLikeBlkid(file);
    }

    @Test
    void externalJournalIsNoFileSystem() throws IOException {
        Path file = folder.resolve("volume");
        Tools.bash("truncate -s 32M " + file + "; mke2fs -q -F -O journal_dev -L journal " + file);
        assertLikeBlkid(file);
    }

    @Test
    void fileSystemsOfOursAreRecognisedAndHaveNoOtherSignature() throws IOException {
        Path file = folder.resolve("volume");
        Tools.bash("truncate -s 32M " + file + "; mke2fs -q -F " + file);
        try (BlockDevice device = RawFile.open(file)) {
            assertTrue(FileSystems.recognise(device).isPresent());
            assertEquals(Optional.empty(), VolumeSignature.find(device));
        }
    }

    @Test
    void textAndNothingAreUnknown() throws IOException {
        for (int size : new int[] {0, 1, 511, 1024, 2047, 5000, 200000}) {
            Path file = folder.resolve("text" + size);
            Files.writeString(file, "no file system at all ".repeat(10000).substring(0, size));
            try (BlockDevice device = RawFile.open(file)) {
                assertEquals(Optional.empty(), FileSystems.recognise(device));
                assertEquals(Optional.empty(), VolumeSignature.find(device));
            }
        }
    }

    private static void assertLikeBlkid(Path file) throws IOException {
        String said = Tools.run("blkid", "-p", "-o", "full", file.toString());
        try (BlockDevice device = RawFile.open(file)) {
            assertEquals(Optional.empty(), FileSystems.recognise(device).map(type -> type.getClass().getName()));
            VolumeSignature found = VolumeSignature.find(device).orElseThrow();
            assertEquals(field(said, "TYPE"), found.type());
            assertEquals(field(said, "UUID"), found.uuid());
            assertEquals(field(said, "LABEL"), new String(found.label(), StandardCharsets.ISO_8859_1));
        }
    }

    private static String field(String said, String name) {
        Matcher field = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(said);
        return field.find() ? field.group(1) : "";
    }
}
