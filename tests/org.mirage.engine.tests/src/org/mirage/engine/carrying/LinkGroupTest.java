// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** Groups of alternatives are read and written as update-alternatives does, and merged choice by choice. */
class LinkGroupTest {

    @TempDir
    private Path folder;

    @Test
    void writtenAsTheyStandOnThisMachine() throws IOException {
        int seen = 0;
        try (var files = Files.list(Path.of("/var/lib/dpkg/alternatives"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertEquals(text, LinkGroup.read(text).write(), file.toString());
                seen++;
            }
        }
        assertTrue(seen > 5);
    }

    /** What update-alternatives notes of a group after some choices were made known, one after another. */
    private String group(String name, String... choices) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        for (String sub : new String[] {"notes", "links"}) {
            Files.createDirectories(root.resolve(sub));
        }
        for (String choice : choices) {
            String[] words = choice.split(" ");
            Tools.bash("cd " + folder + "; touch " + words[0] + " " + words[0] + ".1; update-alternatives --quiet --admindir " + root
                    + "/notes --altdir " + root + "/links --log /dev/null --install " + folder + "/link pager " + folder + "/" + words[0] + " "
                    + words[1] + " --slave " + folder + "/link.1 pager.1 " + folder + "/" + words[0] + ".1");
        }
        return Files.readString(root.resolve("notes/pager"));
    }

    @Test
    void choicesOfBothAreThere() throws IOException, UndecidedException {
        LinkGroup parent = LinkGroup.read(group("parent", "more 50"));
        LinkGroup child = LinkGroup.read(group("child", "more 50", "most 60"));
        LinkGroup target = LinkGroup.read(group("target", "more 50", "less 77"));

        LinkGroup merged = target.with(parent, child);

        assertEquals(group("wanted", "more 50", "less 77", "most 60"), merged.write());
        assertEquals(folder + "/less", merged.best(null));
        assertEquals(folder + "/more", target.with(child, parent).with(target, parent).best(null));
    }

    @Test
    void aChoiceThatBothChangedIsNobodysToMake() throws IOException {
        LinkGroup parent = LinkGroup.read(group("parent", "more 50"));
        LinkGroup child = LinkGroup.read(group("child", "more 51"));
        LinkGroup target = LinkGroup.read(group("target", "more 52"));
        assertThrows(UndecidedException.class, () -> target.with(parent, child));
        assertNull(LinkGroup.read("auto\n/usr/bin/pager\n\n/usr/bin/less\nmany\n\n"));
    }
}
