// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.SystemEdit;
import org.mirage.testing.LoopMount;

/** Accounts and settings that no tool would write are refused, or taken for what they are, and never end in a program error. */
class HostileAccountsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void makeMachine() throws IOException {
        assumeTrue(LoopMount.possible(), "setting owners needs root");
        for (String folder : new String[] {"etc/default", "etc/init.d", "etc/rc2.d", "home", "var/mail"}) {
            Files.createDirectories(root.resolve(folder));
        }
        write("etc/passwd", "root:x:0:0::/root:/bin/sh\n");
        write("etc/group", "root:x:0:\n");
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text, StandardCharsets.ISO_8859_1);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1);
    }

    private void edit(String edit) throws IOException {
        new SystemEdits(new FolderFiles(root), EntryLabels.NONE, OneEdit.source(Map.of()), body -> new byte[0])
                .apply((SystemEdit) OneEdit.read(edit));
    }

    private String refused(String edit) {
        return assertThrows(MirageException.class, () -> edit(edit)).getMessage();
    }

    @Test
    void entriesMayHaveTooFewFieldsAndNoNumbers() throws IOException {
        write("etc/passwd", "root:x:0:0::/root:/bin/sh\nanna:x\nbob:x:many\nhuge:x:9999999999:0:::\n");
        write("etc/group", "mail:x\ncarl:x\n");
        write("etc/login.defs", "CREATE_MAIL_SPOOL yes\nUSERGROUPS_ENAB yes\n");

        assertEquals("/etc/passwd: expected no user anna, found one without a number", refused("add-user anna"));
        assertEquals("/etc/passwd: expected no user bob, found one without a number", refused("add-user bob"));
        assertEquals("/etc/group: expected no group carl, found one without a number", refused("add-user carl"));
        edit("add-user dora");
        assertTrue(read("etc/passwd").endsWith("dora:!:1000:1000::/home/dora:\n"), read("etc/passwd"));
        assertEquals(1000, Files.getAttribute(root.resolve("var/mail/dora"), "unix:gid"));
    }

    @Test
    void settingsMayBeNonsense() throws IOException {
        write("etc/login.defs", "UID_MIN 5000\nUID_MAX 100\nSYS_UID_MIN 9223372036854775807\nSYS_UID_MAX -3\n");
        assertEquals("/etc/passwd: expected a free number, found none", refused("add-user anna"));
        edit("add-user anna\n  system");
        assertTrue(read("etc/passwd").endsWith("anna:!:4999:100::/home/anna:\n"), read("etc/passwd"));
        write("etc/login.defs", "");
        write("etc/default/useradd", "HOME=home/..\n");
        assertEquals("/etc/default/useradd: expected HOME to be the folder of home folders, found \"home/..\"", refused("add-user bob"));
        write("etc/default/useradd", "HOME=/\nSHELL=/bin/sh:x\n");
        assertEquals("\"/bin/sh:x\" is no text that can stand in passwd", refused("add-user bob"));
    }

    @Test
    void nothingBreaksOutOfAFieldOfPasswd() {
        assertEquals("\"/srv/a:b\" is no text that can stand in passwd", refused("add-user bob\n  home /srv/a:b"));
        assertEquals("\"/bin/sh\\nx::0:0::/:\" is no text that can stand in passwd", refused("add-user bob\n  shell \"/bin/sh\\nx::0:0::/:\""));
    }

    @Test
    void aTableOfMillionsOfLinesIsRefused() throws IOException {
        write("etc/passwd", "a\n".repeat(2_000_000));
        assertEquals("/etc/passwd has more than 1048576 lines", refused("lock-user a"));
    }

    @Test
    void runLevelsCountOnce() throws IOException {
        write("etc/init.d/x", "### BEGIN INIT INFO\n# Default-Start: " + "2 9 ../../x ".repeat(400_000) + "\n### END INIT INFO\n");
        edit("enable-service x");
        assertEquals("../init.d/x", Files.readSymbolicLink(root.resolve("etc/rc2.d/S01x")).toString());
        write("etc/init.d/y", "### BEGIN INIT INFO\n# Default-Start: none\n### END INIT INFO\n");
        assertThrows(ConflictException.class, () -> edit("enable-service y"));
    }

    @Test
    void commentsOfHostsStayWhateverTheirBytesAre() throws IOException {
        write("etc/hostname", "old\n");
        write("etc/hosts", "127.0.1.1 old # \u00c3\u0085 old\r old\n");
        edit("host-name new");
        assertEquals("127.0.1.1 new # \u00c3\u0085 old\r old\n", read("etc/hosts"));
    }
}
