// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** Appliances, packed disks and disks of several files become versions whose disks are what was put in. */
@Timeout(300)
class ApplianceImportTest {

    private static final MachineSettings SETTINGS =
            new MachineSettings("web & mail", "vmx-13", 2, 1L << 30, List.of("VM Network"), "efi");

    @TempDir
    Path folder;
    private Path system;
    private Path data;
    private Path systemExpected;
    private Path dataExpected;
    private TestLibrary library;

    @BeforeEach
    void make() throws IOException {
        system = MadeDisk.small(folder, "system.raw");
        data = MadeDisk.by(folder, "data.raw", "echo data > $work/y; truncate -s 10M $out; mke2fs -q -t ext2 -d $work $out");
        systemExpected = MadeDisk.withoutFree(system, 1 << 20);
        dataExpected = MadeDisk.withoutFree(data, 0);
        library = new TestLibrary(folder.resolve("library"));
    }

    @AfterEach
    void close() throws IOException {
        library.close();
        try (Stream<Path> left = Files.walk(folder.resolve("library"))) {
            assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith("unpacked")), "a temporary file is left");
        }
    }

    private ImportReport add(Path file) throws MirageException {
        return new ImportDisks(library.library()).files(List.of(file)).image("machine").call(Monitor.NONE).getFirst();
    }

    private void requireMachine(ImportReport report) throws Exception {
        VersionDetails details = new ShowVersion(library.library(), new VersionName("machine", report.version().number())).call(Monitor.NONE);
        assertEquals(SETTINGS, details.machine());
        assertEquals(List.of(48L << 20, 10L << 20, 3L << 20), details.disks().stream().map(disk -> disk.size()).toList());
        requireDisk(0, systemExpected);
        requireDisk(1, dataExpected);
    }

    private void requireDisk(int disk, Path expected) throws IOException {
        Path out = folder.resolve("exported.raw");
        new ExportDisk(library.library(), new VersionName("machine", 0)).disk(disk).target(out).format(DiskFormat.RAW).overwrite(true)
                .call(Monitor.NONE);
        Tools.run("cmp", expected.toString(), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=ustar", "--format=gnu", "--format=pax"})
    void anOva(String options) throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        MadeAppliance.files(made, system, data, "sha256");
        Path ova = MadeAppliance.ova(made, options);
        requireMachine(add(ova));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha512"})
    void aFolderWithADescription(String checksum) throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        MadeAppliance.files(made, system, data, checksum);
        requireMachine(add(made.resolve("machine.ovf")));
        // of a folder the description stands for all that it names
        List<ImportReport> again = new ImportDisks(library.library()).files(List.of(made)).call(Monitor.NONE);
        assertEquals(1, again.size());
        assertTrue(again.getFirst().alreadyThere());

        Files.write(made.resolve("data.vmdk"), new byte[] {1}, StandardOpenOption.APPEND);
        MirageException e = assertThrows(MirageException.class, () -> add(made.resolve("machine.ovf")));
        assertTrue(e.getMessage().contains("data.vmdk") && e.getMessage().contains("machine.mf"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip -1", "xz -0", "zstd -q", "bzip2 -1"})
    void packedDisksAndAppliances(String packer) throws Exception {
        String ending = packer.startsWith("gzip") ? "gz" : packer.startsWith("xz") ? "xz" : packer.startsWith("zstd") ? "zst" : "bz2";
        Tools.bash("cd '" + folder + "'; " + packer + " < system.raw > disk.raw." + ending + "; qemu-img convert -f raw -O qcow2 system.raw d.qcow2; "
                + packer + " < d.qcow2 > d.qcow2." + ending);
        add(folder.resolve("disk.raw." + ending));
        requireDisk(0, systemExpected);
        add(folder.resolve("d.qcow2." + ending));
        requireDisk(0, systemExpected);
        Path made = Files.createDirectory(folder.resolve("made"));
        MadeAppliance.files(made, system, data, "sha256");
        Path ova = MadeAppliance.ova(made, "--format=ustar");
        Tools.bash(packer + " < '" + ova + "' > '" + ova + "." + ending + "'");
        requireMachine(add(Path.of(ova + "." + ending)));
    }

    @Test
    void anOvaOfOtherDisks() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        MadeAppliance.files(made, system, data, "sha256");
        Tools.bash("cd '" + made + "'; qemu-img convert -c -f raw -O qcow2 '" + system + "' system.vmdk; gzip < '" + data + "' > data.vmdk; "
                + "sed -i 's/system.vmdk/system.qcow2/; s/data.vmdk/data.raw.gz/' machine.ovf; mv system.vmdk system.qcow2; mv data.vmdk data.raw.gz;"
                + "tar -cf machine.ova machine.ovf system.qcow2 data.raw.gz setup.iso");
        ImportReport report = add(made.resolve("machine.ova"));
        requireMachine(report);
        assertTrue(report.warnings().stream().anyMatch(warning -> warning.contains("no checksums")), report.warnings().toString());
    }

    @Test
    void whatIsChangedInAnArchive() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        MadeAppliance.files(made, system, data, "sha256");
        Path ova = MadeAppliance.ova(made, "--format=ustar");
        byte[] bytes = Files.readAllBytes(ova);
        bytes[bytes.length / 2] ^= 1;
        Files.write(ova, bytes);
        MirageException e = assertThrows(MirageException.class, () -> add(ova));
        assertTrue(e.getMessage().contains("system.vmdk") || e.getMessage().contains("data.vmdk"), e.getMessage());
        assertTrue(library.library().images().isEmpty());
        Files.write(ova, Arrays.copyOf(bytes, bytes.length / 2));
        e = assertThrows(MirageException.class, () -> add(ova));
        assertTrue(e.getMessage().contains("cut short"), e.getMessage());
    }

    @Test
    void aSplitVmdkIsTakenAgainWhenAPieceHasChanged() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        Tools.bash("cd '" + made + "'; qemu-img convert -f raw -O vmdk -o subformat=monolithicFlat '" + data + "' disk.vmdk");
        ImportDisks verb = new ImportDisks(library.library()).files(List.of(made));
        assertEquals(List.of(false), verb.call(Monitor.NONE).stream().map(ImportReport::alreadyThere).toList());
        assertEquals(List.of(true), verb.call(Monitor.NONE).stream().map(ImportReport::alreadyThere).toList());
        Tools.bash("cd '" + made + "'; debugfs -w -R 'mkdir new' disk-flat.vmdk 2>&1");
        assertEquals(List.of(false), verb.call(Monitor.NONE).stream().map(ImportReport::alreadyThere).toList());
    }
}
