// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** Which states a path had in which versions. */
class PathHistoryTest {

    private static final String DATA = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder);
    }

    private static MadeVolume system() {
        return new MadeVolume(0, 1, "root").file("etc/os-release", "ID=some\n").directory("usr");
    }

    private static MadeVolume motd(String text) {
        return system().file("etc/motd", text);
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }

    private PathStates find(String path) throws IOException {
        return new PathHistory(made.library(), bytes(path)).call(Monitor.NONE);
    }

    /** The versions of each state: {@code web@1-3 | absent web@4}. */
    private String history(String path) throws IOException {
        return String.join(" | ", find(path).states().stream()
                .map(state -> (state.isAbsent() ? "absent " : "") + VersionNumbers.label(state.versions())).toList());
    }

    @Test
    void equalStatesAreOneWhateverLiesBetweenThem() throws IOException {
        for (String text : List.of("a", "a", "a", "b", "a", "c")) {
            made.add("web", "2026-01-01T00:00:00Z", motd(text));
        }
        made.add("web", "2026-01-01T00:00:00Z", system());

        assertEquals("web@1-3, 5 | web@4 | web@6 | absent web@7", history("/etc/motd"));
        assertEquals("web@1-7", history("etc/os-release"));
        assertEquals("absent web@1-7", history("/etc/nothing"));
        assertTrue(find("/etc/motd").isFound());
        assertFalse(find("/etc/nothing").isFound());
    }

    @Test
    void statesOfAllImagesStandInTheOrderOfTheirTimes() throws IOException {
        made.add("web", "2026-01-02T00:00:00Z", motd("second"));
        made.add("web", "2026-01-04T00:00:00Z", motd("fourth"));
        made.add("db", "2026-01-01T00:00:00Z", motd("first"));
        made.add("db", "2026-01-03T00:00:00Z", motd("third"));
        made.add("db", "2026-01-05T00:00:00Z", motd("second"));

        assertEquals("db@1 | web@1; db@3 | db@2 | web@2", history("/etc/motd"));
        List<PathState> web = new PathHistory(made.library(), bytes("/etc/motd")).image("web").call(Monitor.NONE).states();
        assertEquals(List.of("web@1", "web@2"), web.stream().map(state -> state.first().label()).toList());
        PathHistory nothing = new PathHistory(made.library(), bytes("/")).image("nothing");
        assertThrows(NotFoundException.class, () -> nothing.call(Monitor.NONE));
    }

    @Test
    void aClockThatWentBackDoesNotTurnAnImageAround() throws IOException {
        made.add("web", "2026-01-05T00:00:00Z", motd("a"));
        made.add("web", "2026-01-01T00:00:00Z", motd("b"));
        made.add("db", "2026-01-03T00:00:00Z", motd("c"));

        assertEquals("db@1 | web@1 | web@2", history("/etc/motd"));
    }

    @Test
    void everyFieldOfAnEntryTellsStatesApart() throws IOException {
        List<MadeVolume> volumes = List.of(motd("a"), motd("a"), motd("a"), motd("a"), motd("a"), motd("a"), motd("a"), motd("b"),
                system().link("etc/motd", "here"), system().link("etc/motd", "there"), system().directory("etc/motd"),
                system().other("etc/motd", EntryType.CHARACTER_DEVICE), system().other("etc/motd", EntryType.CHARACTER_DEVICE));
        volumes.get(1).entry("etc/motd").permissions(0600);
        volumes.get(2).entry("etc/motd").owner(1);
        volumes.get(3).entry("etc/motd").group(1);
        volumes.get(4).entry("etc/motd").time(0, 1);
        volumes.get(5).entry("etc/motd").flags(16);
        volumes.get(6).entry("etc/motd").attributes(List.of(new EntryAttribute(bytes("user.note"), bytes("x"))));
        volumes.get(12).entry("etc/motd").device(1, 3);
        for (MadeVolume volume : volumes) {
            made.add("web", "2026-01-01T00:00:00Z", volume);
        }

        assertEquals(volumes.size(), find("/etc/motd").states().size(), history("/etc/motd"));
        assertEquals(volumes.size(), find("/etc").states().size());
        assertEquals("web@1-13", history("/etc/os-release"));
    }

    @Test
    void whatChangedIsToldAgainstTheVersionBeforeInTheSameImage() throws IOException {
        MadeVolume careful = motd("b");
        careful.entry("etc/motd").permissions(0600).owner(7);
        made.add("web", "2026-01-01T00:00:00Z", system());
        made.add("db", "2026-01-02T00:00:00Z", motd("a"));
        made.add("web", "2026-01-03T00:00:00Z", careful);
        made.add("web", "2026-01-04T00:00:00Z", motd("b"));
        made.add("db", "2026-01-05T00:00:00Z", motd("c"));
        made.add("db", "2026-01-06T00:00:00Z", system().link("etc/motd", "c"));
        made.add("db", "2026-01-07T00:00:00Z", system());

        assertEquals(List.of("web@1; db@4", "db@1", "web@2 ADDED [] since web@1", "web@3 METADATA [MODE, OWNER] since web@2",
                "db@2 CONTENT [CONTENT] since db@1", "db@3 TYPE [] since db@2").toString(), told("/etc/motd"));
        assertEquals("[web@1-3; db@1-4]", told("/etc/os-release"));
        assertEquals("[web@1; db@4, db@1, web@2 NONE [] since web@1, web@3 NONE [] since web@2, db@2 NONE [] since db@1,"
                + " db@3 NONE [] since db@2]", told("/etc"));
    }

    private String told(String path) throws IOException {
        return find(path).states().stream().map(state -> VersionNumbers.label(state.versions()) + (state.before() == null ? ""
                : " " + state.change().kind() + " " + new TreeSet<>(state.change().facets()) + " since "
                        + state.before().label()))
                .toList().toString();
    }

    @Test
    void otherNamesOfAFileAreNoStateOfIt() throws IOException {
        made.add("web", "2026-01-01T00:00:00Z", motd("a").file("etc/other", "a"));
        made.add("web", "2026-01-01T00:00:00Z", motd("a").file("etc/other", "a").linked("etc/motd", "etc/other"));

        assertEquals("web@1, 2", history("/etc/motd"));
    }

    @Test
    void aDirectoryIsAllThatTheMachineShowsBelowIt() throws IOException {
        MadeVolume[] volumes = {system().file("etc/fstab", "/dev/sda2 /srv/deep ext4\n").directory("srv/deep"),
            new MadeVolume(0, 2, DATA).file("inner", "one"), new MadeVolume(0, 2, DATA).file("inner", "two")};
        made.add("web", "2026-01-01T00:00:00Z", volumes[0], volumes[1]);
        made.add("web", "2026-01-01T00:00:00Z", volumes[0], volumes[2]);

        assertEquals("web@1 | web@2", history("/srv/deep/inner"));
        assertEquals("web@1 | web@2", history("/srv/deep"));
        assertEquals("web@1 | web@2", history("/srv"));
        assertEquals("web@1 | web@2", history("/"));
        assertEquals("web@1 | web@2", history("/volumes"));
        assertEquals("web@1, 2", history("/etc"));
    }

    @Test
    void linksOnTheWayAreFollowedInEachVersion() throws IOException {
        made.add("web", "2026-01-01T00:00:00Z", system().file("lib/tool", "x"));
        made.add("web", "2026-01-01T00:00:00Z", system().link("lib", "usr/lib").file("usr/lib/tool", "x"));
        made.add("web", "2026-01-01T00:00:00Z", system().link("lib", "usr/lib").link("usr/lib/tool", "/etc/os-release"));
        made.add("web", "2026-01-01T00:00:00Z", system().link("lib", "lib"));

        assertEquals("web@1, 2 | web@3 | absent web@4", history("/lib/tool"));
        assertEquals(EntryType.LINK, find("/lib/tool").states().get(1).entry().entry().type());
        assertEquals("/lib/tool", find("/lib/tool").states().getFirst().entry().toString());
    }

    @Test
    void aVersionThatCannotBeReadIsNotedAndTheRestGoesOn() throws IOException {
        made.add("web", "2026-01-01T00:00:00Z", motd("a"));
        List<Path> others = new ArrayList<>(packs());
        made.add("web", "2026-01-01T00:00:00Z", motd("b"));
        List<Path> damaged = new ArrayList<>(packs());
        damaged.removeAll(others);
        made.add("web", "2026-01-01T00:00:00Z", motd("a"));
        made.close();
        for (Path pack : damaged) {
            byte[] bytes = Files.readAllBytes(pack);
            bytes[bytes.length / 4] ^= 1;
            Files.write(pack, bytes);
        }
        made = new MadeLibrary(folder);

        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        PathStates states = new PathHistory(made.library(), bytes("/etc/motd")).call(monitor);

        assertEquals("web@2", VersionNumbers.label(states.unreadable()));
        assertEquals(1, monitor.notes().size());
        assertTrue(monitor.notes().getFirst().startsWith("web@2 is left out, because it cannot be read: "),
                monitor.notes().toString());
        assertEquals("web@1, 3", VersionNumbers.label(states.states().getFirst().versions()));
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.walk(folder.resolve("packs"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void itStopsWhenAsked() throws IOException {
        made.add("web", "2026-01-01T00:00:00Z", motd("a"));
        made.add("web", "2026-01-01T00:00:00Z", motd("b"));

        assertThrows(CancelledException.class, () -> new PathHistory(made.library(), bytes("/etc/motd")).call(new Cancelling(1)));
    }
}
