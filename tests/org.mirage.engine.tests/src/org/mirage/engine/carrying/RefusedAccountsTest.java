// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;

/** Users and groups that a run made or changed go to machines where their names and numbers allow it; where not, why is said. */
class RefusedAccountsTest extends MadeMachines {

    private static String user(String name, long number, String shell) {
        return name + ":x:" + number + ":65534::/:" + shell + "\n";
    }

    private static MadeVolume users(String lines) {
        return machine().file(PASSWD, ROOT + lines);
    }

    @Test
    void aNumberThatIsTakenIsNoReason() throws IOException {
        assertEquals(CarryResult.State.CARRIED, carry(users(user("game", 100, "/bin/sh")), users(user("own", 100, "/bin/sh"))).state());
        assertEquals(ROOT + user("own", 100, "/bin/sh") + user("game", 101, "/bin/sh"), read("/" + PASSWD));
    }

    @Test
    void aNumberThatBelongsToTheNameEverywhereIsTaken() throws IOException {
        assertEquals(List.of("the user www has the number 33 everywhere, which another one has here"),
                refusal(users(user("www", 33, "/bin/sh")), users(user("own", 33, "/bin/sh"))));
    }

    @Test
    void aGroupOfSuchANumberIsTaken() throws IOException {
        assertEquals(List.of("the group tape has the number 26 everywhere, which another one has here"),
                refusal(machine().file(GROUP, ROOTS + "tape:x:26:\n"), machine().file(GROUP, ROOTS + "own:x:26:\n")));
    }

    @Test
    void noNumberIsLeft() throws IOException {
        MadeVolume full = users(user("own", 100, "/bin/sh") + user("more", 101, "/bin/sh")).file("etc/adduser.conf",
                "FIRST_SYSTEM_UID=100\nLAST_SYSTEM_UID=101\n");

        assertEquals(List.of("no number is left for the user game"), refusal(users(user("game", 100, "/bin/sh")), full));
    }

    @Test
    void theNameOfAPerson() throws IOException {
        assertEquals(List.of("the user game is an ordinary one here, not so in the run"),
                refusal(users(user("game", 100, "/bin/sh")), users(user("game", 1000, "/bin/bash"))));
    }

    /** Its number is somebody else's there. */
    @Test
    void aListOfAccessThatNamesAUserWhoIsNotThere() throws IOException {
        MadeVolume run = users(user("anna", 1001, "/bin/bash")).file("srv-shared", "text");
        // user 1001 may read and write; users have the tag 2, in ACLs of version 2 of Linux
        run.entry("srv-shared").attributes(List.of(new EntryAttribute("system.posix_acl_access".getBytes(StandardCharsets.US_ASCII),
                new byte[] {2, 0, 0, 0, 2, 0, 6, 0, (byte) 0xe9, 3, 0, 0})));

        assertEquals(List.of("/srv-shared: has an access list that names a user or a group that is not here"),
                problems(carry(users(user("anna", 1001, "/bin/bash")), run, DEBIAN, users(user("bert", 1001, "/bin/bash")))));
    }

    @Test
    void theNameOfAnOrdinaryGroup() throws IOException {
        assertEquals(List.of("the group game is an ordinary one here, not so in the run"),
                refusal(machine().file(GROUP, ROOTS + "game:x:100:\n"), machine().file(GROUP, ROOTS + "game:x:1000:\n")));
    }

    @Test
    void aUserThatBothChanged() throws IOException {
        assertEquals(List.of("/etc/passwd: the entry of \"game\" was changed in another way"), problems(carry(
                users(user("game", 100, "/bin/sh")), users(user("game", 100, "/bin/false")), DEBIAN,
                users(user("game", 100, "/bin/bash")))));
    }

    @Test
    void aUserThatTheRunChangedIsNotThere() throws IOException {
        assertEquals(List.of("/etc/passwd: the entry of \"game\" is not there"), problems(carry(users(user("game", 100, "/bin/sh")),
                users(user("game", 100, "/bin/false")), DEBIAN, machine())));
    }

    @Test
    void aUserThatTheRunRemovedIsAnother() throws IOException {
        assertEquals(List.of("/etc/passwd: the entry of \"game\" is not as expected where it would be removed"), problems(carry(
                users(user("game", 100, "/bin/sh")), machine(), DEBIAN, users(user("game", 100, "/bin/bash")))));
    }

    @Test
    void aLineThatIsBroken() throws IOException {
        assertEquals(List.of("/etc/passwd: the entry of \"game\" has another number of fields"), problems(carry(
                users(user("game", 100, "/bin/sh")), users(user("game", 100, "/bin/false")), DEBIAN, users("game:x:100\n"))));
    }

    @Test
    void aTableOfUsersThatIsNoFile() throws IOException {
        MadeVolume run = machine().file("etc/shadow", "root:*:1::::::\n");

        assertEquals(List.of("/etc/shadow: is no file here"), refusal(run, machine().link("etc/shadow", "elsewhere")));
    }
}
