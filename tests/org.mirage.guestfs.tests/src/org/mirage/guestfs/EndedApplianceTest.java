// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BytesDevice;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.testing.BitLockerVolume;
import org.mirage.testing.TestImages;

/** However an appliance ends, no process of it goes on, and no file of it stays. */
@Tag("full")
class EndedApplianceTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    /** Stops when QEMU runs. */
    private final class Stopping implements GuestMonitor {

        @Override
        public void begin(String task, long total) {
            // not of interest
        }

        @Override
        public void worked(long bytes) {
            // not of interest
        }

        @Override
        public void check() throws IOException {
            if (processes("qemu-system") > 0) {
                throw new IOException("stopped");
            }
        }
    }

    @Test
    void aStoppedStartLeavesNothing() throws Exception {
        try (GuestDisk disk = GuestDisk.open()) {
            List<GuestDrive> drives = List.of(disk.drive(GuestDisk.SQUASHFS));
            IOException stopped = assertThrows(IOException.class,
                    () -> GuestVolumes.open(drives, PassPhrases.NONE, folder, new Stopping()));
            assertEquals("stopped", stopped.getMessage());
        }
        assertNothingRuns();
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aKilledMirageTakesItAlong() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dmirage.root=" + System.getProperty("mirage.root"), "-cp",
                classPath(), EndedApplianceTest.class.getName(), folder.toString()));
        Process mirage = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        for (int i = 0; i < PATIENCE_SECONDS * 10 && processes("qemu-system") == 0; i++) {
            assertTrue(mirage.isAlive(), () -> read(folder.resolve("out")));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertTrue(processes("qemu-system") > 0);
        mirage.destroyForcibly().waitFor();
        assertNothingRuns();
    }

    private static String classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : List.of(EndedApplianceTest.class, TestImages.class, GuestVolumes.class, BlockDevice.class,
                FileSystemReader.class, Test.class)) {
            places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    /** Opens one volume: what the test kills. */
    public static void main(String[] arguments) throws IOException {
        try (GuestDisk disk = GuestDisk.open();
                GuestVolumes volumes = GuestVolumes.open(List.of(disk.drive(GuestDisk.SQUASHFS)), PassPhrases.NONE,
                        Path.of(arguments[0]), GuestMonitor.NONE)) {
            assertFalse(volumes.volumes().isEmpty());
        }
    }

    @Test
    void whatStaysLockedSaysSo() throws Exception {
        byte[] bitLocker = BitLockerVolume.of(new byte[4 << 20], "right");
        PassPhrases wrongOnce = (volume, uuid, attempt) -> volume.equals("sdb1") && attempt == 1 ? Optional.of("wrong".toCharArray())
                : Optional.empty();
        try (GuestDisk disk = GuestDisk.open();
                GuestVolumes volumes = GuestVolumes.open(List.of(disk.drive(GuestDisk.LUKS), new GuestDrive("sdb1", new BytesDevice(bitLocker))),
                        wrongOnce, folder, GuestMonitor.NONE)) {
            assertLocked(volumes.volumes().get(0), "crypto_LUKS", "no pass phrase was given");
            assertLocked(volumes.volumes().get(1), "BitLocker", "the pass phrase is wrong");
        }
    }

    private static void assertLocked(GuestVolume locked, String type, String why) {
        assertEquals(type, locked.type());
        assertFalse(locked.readable());
        assertTrue(locked.trouble().contains(why), locked.trouble());
    }

    private void assertNothingRuns() throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10 && processes("") > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertEquals(0, processes(""));
    }

    /** How many processes have this test's folder in their command line or as their folder, and a word. */
    private long processes(String word) {
        return ProcessHandle.allProcesses().filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> read(Path.of("/proc/" + process.pid() + "/cmdline")))
                .filter(line -> line.contains(folder + "/") && line.contains(word)).count();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
