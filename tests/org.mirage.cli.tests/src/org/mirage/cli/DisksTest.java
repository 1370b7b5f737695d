// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.output.Setting;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** Verbs that give disks back. */
class DisksTest {

    @TempDir
    private Path folder;

    private static Ended run(String... words) throws IOException {
        return ImportedMachine.run().run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qcow2", "vmdk", "vdi", "vhd", "vhdx"})
    void everyFormatHoldsTheSameDisk(String ending) throws IOException {
        Path raw = folder.resolve("disk.raw");
        Path other = folder.resolve("disk." + ending);
        assertEquals(0, run("export", "-q", "small", raw.toString()).code());

        Ended ended = run("export", "small", other.toString());

        assertEquals(0, ended.code(), ended.errors());
        assertTrue(ended.output().startsWith(other + ": " + ending + ", a disk of 40.0 MiB in "), ended.output());
        String format = ending.equals("vhd") ? "vpc" : ending;
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", format, raw.toString(), other.toString());
        assertEquals("0\n", Tools.bash("sfdisk -d '" + raw + "' | diff - <(sfdisk -d '" + ImportedMachine.folder() + "/small.raw' | sed 's#"
                + ImportedMachine.folder() + "/small.raw#" + raw + "#') && echo 0"));
    }

    @Test
    void aFileThatIsThereIsReplacedWhenForced() throws IOException {
        Path file = Files.writeString(folder.resolve("disk.raw"), "mine");

        Ended refused = run("export", "small", file.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.errors().contains(file.toString()), refused.errors());
        assertEquals("mine", Files.readString(file));
        assertEquals(0, run("export", "--force", "small", file.toString()).code());
        assertEquals(40 << 20, Files.size(file));
        assertEquals("disk.raw\n", Tools.run("ls", "-A", folder.toString()));
    }

    @Test
    void theFormatMayBeNamed() throws IOException {
        Path file = folder.resolve("disk");

        Ended unknown = run("export", "small", file.toString());
        assertEquals(1, unknown.code());
        assertEquals("vmdk\n", ImportedMachine.run().shell("$MIRAGE export --json --format VMDK small '" + file + "' | jq -r .format").output());
        assertTrue(Tools.run("qemu-img", "info", file.toString()).contains("file format: vmdk"));
    }

    @Test
    void aHypervisorMayBeNamed() throws IOException {
        Ended ended = run("export", "small", folder.resolve("web.qcow2").toString(), "--for", "kvm", "--name", "web", "--memory", "512");

        assertEquals(0, ended.code(), ended.errors());
        assertTrue(ended.output().contains("\nNext:\n  virsh define " + folder.resolve("web.xml") + "\n"), ended.output());
        Tools.run("virt-xml-validate", folder.resolve("web.xml").toString(), "domain");
    }

    @Test
    void finishedFilesArePacked() throws IOException {
        Ended ended = run("export", "small", folder.resolve("disk.raw").toString(), "--compress", "zst");

        assertEquals(0, ended.code(), ended.errors());
        assertTrue(ended.output().startsWith(folder.resolve("disk.raw.zst") + ": raw, a disk of 40.0 MiB in "), ended.output());
        assertEquals(0, run("export", "-q", "small", folder.resolve("plain.raw").toString()).code());
        Tools.bash("cd '" + folder + "'; zstd -d -c disk.raw.zst | cmp - plain.raw");
    }

    @Test
    void helpTellsAllFormatsSettingsAndHypervisors() throws IOException {
        String help = run("help", "export").output();

        for (Preset preset : Presets.ALL) {
            assertTrue(help.lines().anyMatch(line -> line.matches(" +" + preset.name() + " +" + Pattern.quote(preset.summary()))), preset.name());
        }
        for (OutputFormat format : OutputFormats.ALL) {
            assertTrue(help.lines().anyMatch(line -> line.matches("  " + format.name() + "( .*)?")), format.name());
            for (Setting setting : format.settings()) {
                assertTrue(help.contains(setting.name() + "=" + setting.initial() + "|"), setting.name());
            }
        }
    }

    @Test
    void aDiskThatIsNotThereIsTold() throws IOException {
        Ended ended = run("export", "small", "--disk", "1", folder.resolve("disk.raw").toString());

        assertEquals(1, ended.code());
        assertEquals(1, ended.errors().lines().count(), ended.errors());
        assertEquals("", Tools.run("ls", "-A", folder.toString()));
    }

    @Test
    void servedDisksAreThereUntilCtrlC() throws Exception {
        Path socket = folder.resolve("small.sock");
        CommandLineRun line = ImportedMachine.run();
        Process serving = line.builder(line.command("serve", "small", "--socket", socket.toString())).start();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(serving.getInputStream()))) {
            String address = output.readLine();

            assertEquals("41943040", Tools.run("nbdinfo", "--size", address).strip());
            Tools.run("nbdcopy", address, folder.resolve("copy.raw").toString());
            assertEquals(0, run("export", "small", folder.resolve("disk.raw").toString()).code());
            Tools.run("cmp", folder.resolve("copy.raw").toString(), folder.resolve("disk.raw").toString());
            Tools.run("kill", "-INT", Long.toString(serving.pid()));

            assertEquals(130, serving.waitFor());
            assertFalse(Files.exists(socket));
        } finally {
            serving.destroyForcibly();
        }
    }

    @Test
    void theCommandThatBootsItIsShown() throws IOException {
        String command = run("boot", "small", "--show-command", "--console", "--memory", "512").output();

        assertTrue(command.contains("qemu-system-x86_64 ") && command.contains("512") && command.contains("nbd"), command);
        assertEquals(1, command.lines().count());
    }
}
