// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.mirage.engine.ImageQuery;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.Hash;

/** What becomes of images by a change set, and of the library when it does not fit. */
class UpdateTest extends UpdatedLibrary {

    @Test
    void allThatDoesNotFitIsSaidAndNothingIsDone() throws IOException {
        made.add("a", TIME, volume(), boot());
        made.add("b", TIME, volume().file("etc/other", "other"), boot());
        List<String> before = TestLibrary.files(folder.resolve("library"));
        String edits = """
                put file /etc/other
                  expect absent
                  text
                  | mine
                remove /missing
                  expect file
                put file /nowhere/deep/file
                remove /a/b
                rename /a to /a/into-itself
                set /etc/motd
                  expect mode 0600
                  expect owner 5:0
                  expect content sha256:0000000000000000000000000000000000000000000000000000000000000000
                  mode 0640
                link /boot/grub/motd to /etc/motd
                rename /etc/hostname to /etc/motd
                remove-tree /boot
                put file /boot/grub/missing/x
                put link /a
                  target x
                """;

        UpdateReport report = update(edits, "a", "b").call(Monitor.NONE);

        assertNull(report.batch());
        List<String> a = List.of("line 8: /nowhere/deep: expected a directory, found nothing",
                "line 9: /a/b: expected an empty directory, found one that holds something",
                "line 10: /a/into-itself: expected a path outside of /a, found one below it",
                "line 11: /etc/motd: expected content sha256:000000000000…, found content sha256:"
                        + entry("a:/etc/motd").content().toString().substring(0, 12) + "…",
                "line 11: /etc/motd: expected owner 5, found 0", "line 11: /etc/motd: expected mode 0600, found 0644",
                "line 18: /boot: expected no mount point, found one here or below",
                "line 17: /etc/motd: expected nothing, found a file",
                "line 16: /boot/grub/motd: expected a path on sda1 (ext4), found sda2 (ext4)",
                "line 20: /a: expected a symbolic link or nothing, found a directory");
        assertEquals(a.stream().sorted().toList(), conflicts(report.versions().getFirst()).stream().sorted().toList());
        assertTrue(conflicts(report.versions().getLast()).contains("line 2: /etc/other: expected nothing, found a file"));
        assertEquals(before, TestLibrary.files(folder.resolve("library")));
    }

    @Test
    void nothingRunsWhereItIsKnownBeforeThatItDoesNotFit() throws IOException {
        made.add("a", TIME, volume());
        made.add("b", TIME, volume().file("etc/other", "other"));
        List<String> before = TestLibrary.files(folder.resolve("library"));
        String edits = "put file /etc/other\n  expect absent\n  text\n  | mine\nrun-script\n  text\n  | true\n";

        UpdateReport report = update(edits, "a", "b").call(Monitor.NONE);

        assertEquals(List.of(UpdatedVersion.State.APPLIES, UpdatedVersion.State.CONFLICTS),
                report.versions().stream().map(UpdatedVersion::state).toList());
        assertNull(report.batch());
        assertEquals(before, TestLibrary.files(folder.resolve("library")));
    }

    @Test
    void whereItFitsItIsDoneIfTheOthersAreToBeSkipped() throws IOException {
        made.add("a", TIME, volume());
        made.add("b", TIME, volume().file("etc/other", "other"));
        made.add("c", TIME, volume().file("etc/other", "mine\n"));
        String edits = "put file /etc/other\n  expect absent\n  text\n  | mine\n";

        assertNull(update(edits, "a", "b", "c").call(Monitor.NONE).batch());
        UpdateReport report = update(edits, "a", "b", "c").skipConflicts(true).call(Monitor.NONE);

        assertEquals(List.of(UpdatedVersion.State.APPLIES, UpdatedVersion.State.CONFLICTS, UpdatedVersion.State.ALREADY_THERE),
                report.versions().stream().map(UpdatedVersion::state).toList());
        assertEquals("a@2", report.versions().getFirst().made().label());
        assertEquals("mine\n", read("a@2:/etc/other"));
        assertEquals(1, made.library().image("b").versions().size());
        assertEquals(1, made.library().image("c").versions().size());
    }

    @Test
    void whatHasBeenDoneIsNotDoneAgain() throws IOException {
        made.add("a", TIME, volume().file("gone/x", "x"), boot());
        String edits = """
                remove-tree /gone
                  expect dir
                rename /a/d to /a/e
                  expect file
                put file /etc/motd
                  expect content sha256:%s
                  text
                  | new
                link /a/f to /a/e
                set /a/e
                  expect mode 0644
                  mode 0600
                put dir /a/g
                  expect absent
                  mode 0700
                """.formatted(Hash.sha256(bytes("one\ntwo\nthree\nfour\nfive\n")));

        assertEquals("a@2", update(edits, "a").call(Monitor.NONE).versions().getFirst().made().label());
        UpdateReport again = update(edits, "a").call(Monitor.NONE);

        assertEquals(UpdatedVersion.State.ALREADY_THERE, again.versions().getFirst().state(), again.toString());
        assertEquals(2, made.library().image("a").versions().size());
        assertEquals("/a/e /a/f", links("a@2:/a/e"));
        assertEquals(0600, entry("a@2:/a/f").permissions());
    }

    @Test
    void parametersHaveValuesOrAreAskedFor() throws IOException {
        made.add("a", TIME, volume());
        String edits = """
                parameter name
                  about "Of the machine"
                parameter domain
                  default example.org
                parameter key
                  secret

                put file /etc/${name}.conf
                  template
                  | ${name}.${domain} ${key} \\x24{name}
                """;

        MirageException missing = assertThrows(MirageException.class, () -> update(edits, "a").call(Monitor.NONE));
        assertEquals("the change set needs values for: name (Of the machine), key", missing.getMessage());
        MirageException unknown = assertThrows(MirageException.class, () -> update(edits, "a")
                .parameters(Map.of("name", bytes("w"), "key", bytes("k"), "nmae", bytes("x"))).check(Monitor.NONE));
        assertEquals("the change set has no parameter called nmae", unknown.getMessage());
        UpdateReport climbing = update(edits, "a").parameters(Map.of("name", bytes("../w"), "key", bytes("k"))).call(Monitor.NONE);
        assertEquals(List.of("line 9: \"/etc/../w.conf\" is no path: \"..\" stands in it"),
                conflicts(climbing.versions().getFirst()));

        update(edits, "a").parameters(Map.of("name", bytes("${key}"), "key", bytes("s3cret"))).call(Monitor.NONE);

        assertEquals("${key}.example.org s3cret ${name}\n", read("a:/etc/${key}.conf"));
        byte[] record = files("a").record().encode();
        assertTrue(new String(record, StandardCharsets.ISO_8859_1).contains("example.org"));
        assertFalse(new String(record, StandardCharsets.ISO_8859_1).contains("s3cret"));
    }

    @Test
    void imagesAreChosenByWhatListsTellOfThem() throws IOException {
        made.add("web-1", TIME, volume());
        made.add("web-2", TIME, volume());
        made.add("db", TIME, volume());
        update("put file /etc/hostname\n  text\n  | front.example.org\n", "web-1").call(Monitor.NONE);

        assertEquals(List.of("web-1", "web-2"), chosen("web-*"));
        assertEquals(List.of("web-1"), chosen("WEB* host:front"));
        assertEquals(List.of("db", "web-2"), chosen("-host:front.*"));
        assertEquals(List.of(), chosen("web"));
        assertEquals("\"colour\" is nothing that images can be chosen by; " + String.join(", ", ImageQuery.FIELDS) + " are (character 1 of the query)",
                assertThrows(MirageException.class, () -> ImageQuery.parse("colour:red")).getMessage());
    }

    private List<String> chosen(String query) throws IOException {
        return ImageQuery.parse(query).choose(made.library()).stream().map(VersionName::image).toList();
    }
}
