// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.CompareProfiles;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;

/** Profiles of a library's own and the form in which they are written. */
class CompareProfilesTest {

    private static final String TEXT = """
            # ours
            description = what the monitoring writes does not count

            based on = without-times
              ignore = owner,group
            ignore = attributes
            path = /var/lib/*/**
            path = a = b # c
            """;

    @TempDir
    private Path folder;
    @AutoClose
    private Library library;
    private CompareProfiles profiles;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder.resolve("library"));
        profiles = new CompareProfiles(library);
    }

    private static CompareProfile read(String text) throws MirageException {
        return ProfileForm.read("ours", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFormSaysAllThatAProfileIs() throws IOException {
        CompareProfile profile = read(TEXT);

        assertEquals("what the monitoring writes does not count", profile.description());
        assertEquals(Set.of(Facet.TIME, Facet.OWNER, Facet.GROUP, Facet.ATTRIBUTES), profile.ignoredFacets());
        assertEquals(List.of("/var/lib/*/**", "a = b # c"), profile.ignoredPaths().stream().map(PathPattern::toString).toList());
        assertEquals(profile, read(ProfileForm.write(profile)));
        assertEquals(CompareProfile.WITHOUT_NOISE.ignoredPaths(), read("based on = without-noise").ignoredPaths());
        assertEquals(new CompareProfile("ours", "", Set.of(), List.of()), read(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "path|line 2: a line is written KEY = VALUE, such as: path = /var/log/**",
        "colour = red|line 2: there is no key \"colour\"; it is one of description, based on, ignore, path",
        "ignore = time colour|line 2: \"colour\" is nothing that can be ignored; it is one of content, target, device, mode, "
        + "owner, "
                + "group, time, attributes, flags, links",
        "ignore =|line 2: \"\" is nothing that can be ignored; it is one of content, target, device, mode, owner, group, time, "
                + "attributes, flags, links",
        "based on = ours|line 2: \"ours\" is no ready-made profile; these are everything, without-times, without-noise, content",
        "path =|line 2: an empty pattern matches nothing",
        "path = [a|line 2: in the pattern [a a bracket or backslash stands open"})
    void whatIsWrongIsToldWithItsLine(String line, String message) {
        assertEquals(message, assertThrows(MirageException.class, () -> read("# first\n" + line + "\n")).getMessage());
    }

    @Test
    void whatIsNoTextOrEndlessIsRefused() {
        assertEquals("it is no text in UTF-8", assertThrows(MirageException.class,
                () -> ProfileForm.read("x", new byte[] {'#', (byte) 0xe9, '\n'})).getMessage());
        assertTrue(assertThrows(MirageException.class, () ->
                read("path = a\n".repeat(1001))).getMessage().startsWith("line 1001: "));
        assertThrows(MirageException.class, () -> read("\n".repeat(10_001)));
        assertThrows(MirageException.class, () -> CompareProfiles.read(Path.of("/dev/zero")));
    }

    @Test
    void ownProfilesAreFilesInTheLibrary() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.profile"), TEXT);
        profiles.save(file, false);
        profiles.save(new CompareProfile("another", "two\nlines", Set.of(Facet.MODE), List.of(PathPattern.parse("*.bak"))),
                false);

        assertEquals(TEXT, Files.readString(library.folder().resolve("profiles/ours.profile")));
        assertEquals(List.of("everything", "without-times", "without-noise", "content", "another", "ours"),
                profiles.list().stream().map(CompareProfiles.Listed::name).toList());
        assertEquals(CompareProfiles.read(file), profiles.find("ours"));
        assertEquals("two lines", profiles.find("another").description());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(
                library.folder().resolve("profiles/another.profile"))));
        assertTrue(assertThrows(MirageException.class, () -> profiles.save(file, false)).getMessage().contains("already"));
        Files.writeString(file, "path = x\n");
        profiles.save(file, true);
        assertEquals(1, profiles.find("ours").ignoredPaths().size());
        profiles.delete("ours");
        assertThrows(NotFoundException.class, () -> profiles.find("ours"));
        assertThrows(NotFoundException.class, () -> profiles.delete("ours"));
        try (var left = Files.list(library.folder().resolve("profiles"))) {
            assertEquals(List.of("another.profile"), left.map(path -> path.getFileName().toString()).toList());
        }
    }

    @Test
    void aBrokenFileDoesNotHideTheOthers() throws IOException {
        Path own = Files.createDirectory(library.folder().resolve("profiles"));
        Files.writeString(own.resolve("broken.profile"), "nonsense");
        Files.writeString(own.resolve("everything.profile"), "path = /etc");
        Files.writeString(own.resolve("sound.profile"), "path = /etc");
        Files.createDirectory(own.resolve("folder.profile"));

        List<CompareProfiles.Listed> listed = profiles.list().stream().filter(CompareProfiles.Listed::own).toList();

        assertEquals(List.of("broken", "folder", "sound"), listed.stream().map(CompareProfiles.Listed::name).toList());
        assertTrue(listed.getFirst().problem().endsWith("broken.profile: line 1: a line is written KEY = VALUE, such as: "
                + "path = /var/log/**"), listed.getFirst()::problem);
        assertNull(listed.getFirst().profile());
        assertNull(listed.getLast().problem());
        assertEquals(CompareProfile.EVERYTHING, profiles.find("everything"));
        assertThrows(MirageException.class, () -> profiles.find("broken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "-f", "a/b", "../up", "a b", "caf\u00e9", "everything", "content"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThrows(MirageException.class, () -> profiles.save(new CompareProfile(name, "", Set.of(), List.of()), true));
        assertThrows(MirageException.class, () -> profiles.delete(name));
        assertTrue(Files.notExists(library.folder().resolve("profiles")) || name.isEmpty());
    }

    @Test
    void aPatternThatFitsOnNoLineIsNotSavedAsAnother() throws IOException {
        CompareProfile odd = new CompareProfile("odd", "", Set.of(), List.of(PathPattern.parse("a\nb")));

        assertThrows(MirageException.class, () -> profiles.save(odd, false));
        assertThrows(NotFoundException.class, () -> profiles.find("odd"));
    }
}
