// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mirage.engine.made.MadeVolume;

/** Machines whose system or packages are not what a run began with cannot take what it changed, and why is said. */
class RefusedPackagesTest extends MadeMachines {

    /** The run brought the editor up to date. */
    private static MadeVolume upgraded() {
        return machine().file(STATUS, status("editor 2.0", "libc6 2.36")).file("usr/bin/editor", "editor 2.0");
    }

    private static MadeVolume with(String... packages) {
        return machine().file(STATUS, status(packages));
    }

    private List<String> refusal(String name, Map<String, String> system) throws IOException {
        Map<String, String> named = new HashMap<>(system);
        named.put("PRETTY_NAME", name);
        return problems(carry(machine(), upgraded(), named, machine()));
    }

    @Test
    void aMachineAsItWasTakesIt() throws IOException {
        CarryResult result = carry(upgraded(), machine().file("etc/hostname", "other\n"));

        assertEquals(CarryResult.State.CARRIED, result.state());
        assertEquals("editor 2.0", read("/usr/bin/editor"));
        assertEquals(status("editor 2.0", "libc6 2.36"), read("/" + STATUS));
    }

    @Test
    void oneThatHasAllOfItIsLeftAsItIs() throws IOException {
        assertEquals(CarryResult.State.ALREADY_THERE, carry(upgraded(), upgraded()).state());
    }

    @Test
    void anotherSystem() throws IOException {
        assertEquals(List.of("its system is Ubuntu 24.04, the run was made on Debian 12"),
                refusal("Ubuntu 24.04", Map.of("ID", "ubuntu", "VERSION_ID", "24.04")));
    }

    @Test
    void anotherRelease() throws IOException {
        assertEquals(List.of("its system is Debian 13, the run was made on Debian 12"),
                refusal("Debian 13", Map.of("ID", "debian", "VERSION_ID", "13")));
    }

    @Test
    void anotherProcessor() throws IOException {
        assertEquals(List.of("it is a machine for aarch64, the run was made on one for x86_64"),
                refusal("Debian 12", Map.of("ID", "debian", "VERSION_ID", "12", "architecture", "aarch64")));
    }

    @Test
    void packagesForAnotherProcessor() throws IOException {
        assertEquals(List.of("its packages are for i386, those of the run for amd64"),
                refusal(upgraded(), machine().file(STATUS, status("editor 1.0", "libc6 2.36").replace("amd64", "i386"))));
    }

    @Test
    void noPackagesThatDpkgKnows() throws IOException {
        assertEquals(List.of("its packages are for nothing that dpkg knows, those of the run for amd64"),
                refusal(upgraded(), machine().file(STATUS, "")));
    }

    @Test
    void anotherVersionOfThePackage() throws IOException {
        assertEquals(List.of("the package editor is 1.5, expected was 1.0"), refusal(upgraded(), with("editor 1.5", "libc6 2.36")));
    }

    @Test
    void thePackageIsNotThere() throws IOException {
        assertEquals(List.of("the package editor is not installed, expected was 1.0"), refusal(upgraded(), with("libc6 2.36")));
    }

    @Test
    void thePackageIsHalfInstalled() throws IOException {
        assertEquals(List.of("the package editor is \"install ok half-configured\", expected was 1.0"), refusal(upgraded(),
                machine().file(STATUS, status("libc6 2.36") + installed("editor 1.0", "").replace("ok installed", "ok half-configured"))));
    }

    @Test
    void aNewPackageIsThereInAnotherVersion() throws IOException {
        assertEquals(List.of("the package game is 0.9, expected was that it is not installed"),
                refusal(with("editor 1.0", "game 1.0", "libc6 2.36"), with("editor 1.0", "game 0.9", "libc6 2.36")));
    }

    @Test
    void aPackageThatWasRemovedIsThereInAnotherVersion() throws IOException {
        assertEquals(List.of("the package editor is 1.5, expected was 1.0"), refusal(with("libc6 2.36"), with("editor 1.5", "libc6 2.36")));
    }

    @Test
    void aPackageOnHold() throws IOException {
        assertEquals(List.of("the package editor is held at 1.0"), refusal(upgraded(),
                machine().file(STATUS, status("libc6 2.36") + installed("editor 1.0", "").replace("install ok", "hold ok"))));
    }

    @Test
    void whatAPackageNeedsIsTooOld() throws IOException {
        MadeVolume run = machine().file(STATUS,
                status("editor 1.0", "libc6 2.36") + installed("game 1.0", "Depends: sound | music, libc6 (>= 2.36)\nProvides: music\n"));

        assertEquals(List.of("game 1.0 needs libc6 (>= 2.36), there is 2.31"), refusal(run, with("editor 1.0", "libc6 2.31")));
    }

    @Test
    void aPackageOfTheOtherMachineNeedsTheOldOne() throws IOException {
        assertEquals(List.of("plugin 3 needs editor (<< 2.0), there is 2.0"), refusal(upgraded(), machine().file(STATUS,
                status("editor 1.0", "libc6 2.36") + installed("plugin 3", "Depends: editor (<< 2.0)\n"))));
    }

    @Test
    void aPackageOfTheOtherMachineCannotBeBesideIt() throws IOException {
        assertEquals(List.of("rival 3 cannot be beside editor (>= 2)"), refusal(upgraded(), machine().file(STATUS,
                status("editor 1.0", "libc6 2.36") + installed("rival 3", "Breaks: editor (>= 2)\n"))));
    }

    @Test
    void anRpmDatabaseThatIsNotTheOneThatTheRunBeganWith() throws IOException {
        String database = "var/lib/rpm/rpmdb.sqlite";

        assertEquals(List.of("its RPM database is not the one that the run began with"), problems(carry(machine().file(database, "before"),
                machine().file(database, "after"), DEBIAN, machine().file(database, "another"))));
    }

    @Test
    void whatMustBeMadeInTheMachineItself() throws IOException {
        MadeVolume run = upgraded().file("boot/grub/grub.cfg", "menu").file("boot/initrd.img-6.1", "made in the run")
                .file("usr/lib/modules/6.1/modules.dep", "made in the run");

        CarryResult result = carry(run, machine().file(STATUS, status("editor 1.0", "libc6 2.36", "splash 1"))
                .file("boot/initrd.img-6.1", "own"));

        assertEquals(3, problems(result).size());
        assertTrue(problems(result).contains(
                "the initial RAM disk of Linux 6.1 must be made in the image itself, by update-initramfs -u -k '6.1'"));
        assertTrue(result.generations().getFirst().awaited(), "it is only that which is in the way");
        assertEquals(List.of("depmod -a '6.1'", "update-initramfs -u -k '6.1'", "update-grub"),
                result.generations().stream().map(Generation::command).toList(), "what others are made of comes first");
    }

    @Test
    void whatAFileThatIsThereAndANewOneNeedIsMadeOnce() throws IOException {
        String pages = "var/cache/man/index.db";

        CarryResult result = carry(machine().file(pages, "before"),
                upgraded().file(pages, "after").file("var/cache/man/fr/index.db", "new"), DEBIAN,
                machine().file(STATUS, status("editor 1.0", "libc6 2.36", "splash 1")).file(pages, "own"));

        assertEquals(CarryResult.State.CARRIED, result.state());
        assertEquals(List.of("mandb --quiet"), result.generations().stream().map(Generation::command).toList());
        assertTrue(result.generations().getFirst().isRun(), "the file that is there would stay behind");
    }

    @Test
    void anInitialRamDiskThatIsNotThereYetIsCreated() throws IOException {
        assertEquals(List.of("the initial RAM disk of Linux 6.1 must be made in the image itself, by update-initramfs -c -k '6.1'"),
                refusal(upgraded().file("boot/initrd.img-6.1", "made in the run"),
                        machine().file(STATUS, status("editor 1.0", "libc6 2.36", "splash 1"))));
    }
}
