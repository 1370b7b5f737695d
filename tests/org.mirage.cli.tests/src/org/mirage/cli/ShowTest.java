// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** What show tells of a version is what other tools tell of its disk. */
class ShowTest {

    private static String shell(String line) throws IOException {
        CommandLineRun.Ended ended = ImportedMachine.run().shell(line);
        assertEquals(0, ended.code(), ended.errors());
        return ended.output();
    }

    @Test
    void partitionsAreThoseOfSfdisk() throws IOException {
        String sfdisk = shell("sfdisk --json small.raw | jq -c '[.partitiontable.partitions[] | [.start * 512, .size * 512, (.name // \"\"), (.uuid | ascii_downcase)]]'");

        assertEquals(sfdisk, shell("$MIRAGE show small --json | jq -c '[.disks[0].partitions[] | [.offset, .length, .name, (.partUuid | ascii_downcase)]]'"));
        assertEquals("41943040 512 GPT\n", shell("$MIRAGE show small@1 --json | jq -r '.disks[0] | \"\\(.size) \\(.sectorSize) \\(.table)\"'"));
    }

    @Test
    void volumesStandWhereTheMachineMountsThem() throws IOException {
        assertEquals("/ sda1 ext4 " + SmallMachine.ROOT + " small-root\n/home sda2 ext4 " + SmallMachine.HOME + " \n", shell(
                "$MIRAGE show small --json | jq -r '.volumes[] | \"\\(.mountPoint) \\(.device) \\(.type) \\(.uuid) \\(.label)\"'"));
        assertEquals("small\n", shell("$MIRAGE show small --json | jq -r .osRelease.ID"));
    }

    @Test
    void theTextIsForPeopleWhereverItGoes() throws IOException {
        String text = shell("$MIRAGE show small");

        assertTrue(text.startsWith("Version:     small@1\nSystem:      Small Linux 1\n"), text);
        assertTrue(text.contains("\nDisk 0:      40.0 MiB, sectors of 512 B, partition table GPT"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("PARTITION +START +SIZE +BOOT +VOLUME +HOLDS +TYPE +NAME")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches(" +1  sda2    /home       ext4   8.0 MiB .*")), text);
    }

    @Test
    void whatKindOfMachineItIsStandsInLists() throws IOException {
        assertEquals("Linux\n", shell("$MIRAGE show small --json | jq -r .platform.family"));
        assertEquals("Linux\n", shell("$MIRAGE list --json | jq -r '.[].versions[].platform.family'"));
        assertEquals("small\tSmall Linux 1" + "\t-".repeat(8) + "\n", shell("$MIRAGE list --platform"));
        assertTrue(shell("$MIRAGE show small").contains("\nPlatform:    Linux\n"), shell("$MIRAGE show small"));
    }

    @Test
    void theMachineIsToldWhenAskedFor() throws IOException {
        String mounts = "$MIRAGE show small --json --machine | jq -r '.machine.mounts | keys[]'";

        assertEquals(shell("$MIRAGE cat small:/etc/fstab | awk '$1 !~ /^#/ && NF > 3 && $2 ~ /^\\// { print $2 }' | sort"), shell(mounts));
        assertEquals("null\n", shell("$MIRAGE show small --json | jq .machine"));
        assertTrue(shell("$MIRAGE show small --machine").contains("\nOperating system\n  "), shell("$MIRAGE show small --machine"));
    }
}
