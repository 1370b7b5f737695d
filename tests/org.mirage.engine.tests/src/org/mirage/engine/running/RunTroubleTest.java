// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.TestImages;

/** Whatever goes wrong while something runs in a machine, the library is as before, the message says what, and nothing goes on. */
@Tag("full")
class RunTroubleTest {

    private static final String ENDLESS = "echo it begins\nwhile :; do :; done\n";

    @TempDir
    static Path folder;

    @AutoClose
    private static TestLibrary library;
    private static Path packages;
    private static List<String> before;

    @BeforeAll
    static void open() throws IOException {
        packages = TestImages.get("packages");
        library = new TestLibrary(folder.resolve("library"));
        library.add(TestImages.get("debian"), "web");
        before = TestLibrary.files(folder);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertEquals(before, TestLibrary.files(folder));
        assertEquals(1, library.library().image("web").versions().size());
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            assertEquals(0, all.filter(process -> process.info().commandLine().orElse("").contains(folder.toString())
                    && process.pid() != ProcessHandle.current().pid()).count());
        }
    }

    private static String failure(Monitor monitor, RunSettings settings, RunStep... steps) {
        return assertThrows(MirageException.class,
                () -> new RunOnVersion(library.library(), VersionName.parse("web"), List.of(steps)).settings(settings).call(monitor))
                        .getMessage();
    }

    private static RunScript script(String text) {
        return new RunScript("trouble.sh", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEndlessScriptIsEnded() {
        String message = failure(Monitor.NONE, RunSettings.STANDARD, script(ENDLESS).time(Duration.ofSeconds(30)));
        assertTrue(message.contains("trouble.sh took longer than 30 seconds") && message.endsWith("  it begins"), message);
    }

    @Test
    void aScriptThatUsesTooMuchProcessorTimeIsEnded() {
        String message = failure(Monitor.NONE, RunSettings.STANDARD.processorTime(Duration.ofSeconds(120)),
                // no process of it has used much
                script("echo it begins\nwhile :; do timeout 5 sh -c 'while :; do :; done'; done\n"));
        assertTrue(message.contains("trouble.sh was ended: with it, the appliance used more than 120 seconds of processor time")
                && message.endsWith("  it begins"), message);
    }

    @Test
    void aScriptThatTakesAllMemoryIsEnded() {
        String message = failure(Monitor.NONE, RunSettings.STANDARD.memory(512), script("echo it begins\ntail /dev/zero\n"));
        assertTrue(message.contains("trouble.sh in web@1 needs more memory than the 512 MiB of the appliance"), message);
    }

    @Test
    void aCancelledScriptIsEnded() throws IOException {
        boolean[] begun = new boolean[1];
        RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse("web"), List.of(script(ENDLESS)))
                .listener(new RunListener() {
                    @Override
                    public void wrote(byte[] bytes, int length) {
                        begun[0] |= new String(bytes, 0, length, StandardCharsets.UTF_8).contains("it begins");
                    }
                });
        assertThrows(CancelledException.class, () -> run.call(new Stopping(() -> begun[0])));
    }

    @Test
    void aFullDiskFailsAnInstallation() {
        String message = failure(Monitor.NONE, RunSettings.STANDARD,
                script("fallocate -l $(($(stat -f -c %f /) * $(stat -f -c %S /) - 1500000)) /fill\n"),
                new InstallPackages(List.of(), List.of(packages), List.of("openssh-server")));
        assertTrue(message.contains("No space left on device") || message.contains("enough free space"), message);
    }

    @Test
    void aPackageThatCannotBeConfiguredFails() {
        String message = failure(Monitor.NONE, RunSettings.STANDARD,
                new InstallPackages(List.of(packages.resolve("mirage-fails_1.0_all.deb")), List.of(), List.of()));
        assertTrue(message.contains("apt-get ended with exit status 100") && message.contains("mirage-fails"), message);
    }

    @Test
    void aScriptThatWritesWithoutEndIsEnded() {
        String message = failure(Monitor.NONE, RunSettings.STANDARD, script("yes 'much to say, and all of it again and again' | head -c 70000000\n"));
        assertTrue(message.contains("wrote more than 64 MiB"), message);
    }

    @Test
    void filesOfPackagesThatAreNoneAreRefusedAtOnce() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.deb"), "!<arch>\nnothing");
        try {
            String message = failure(Monitor.NONE, RunSettings.STANDARD, new InstallPackages(List.of(wrong), List.of(), List.of()));
            assertTrue(message.contains(wrong.toString()), message);
        } finally {
            Files.delete(wrong);
        }
    }
}
