// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** New users and groups get the numbers that the programs which made them would take. */
class AccountPlanTest {

    private static final String ROOT = "root:x:0:0:root:/root:/bin/bash\n";
    private static final String ROOTS = "root:x:0:\n";

    private static AccountTexts texts(String users, String groups) {
        return AccountTexts.of(ROOT + users, ROOTS + groups, "");
    }

    private static String user(String name, long number, long group) {
        return name + ":x:" + number + ":" + group + "::/:/usr/sbin/nologin\n";
    }

    private static String group(String name, long number) {
        return name + ":x:" + number + ":\n";
    }

    @Test
    void theLowestFreeNumberWhereAdduserTookIt() throws UndecidedException {
        AccountPlan plan = new AccountPlan(texts("", ""), texts(user("sshd", 100, 65534), ""),
                texts(user("a", 100, 65534) + user("b", 102, 65534), ""));

        assertEquals(101, plan.users().number("sshd"));
        assertEquals(101, plan.user(100));
        assertEquals(7, plan.user(7));
        assertEquals("{user sshd=101}", plan.renumbered().toString());
    }

    @Test
    void aUserAndItsGroupKeepOneNumber() throws UndecidedException {
        AccountPlan plan = new AccountPlan(texts("", ""), texts(user("bus", 100, 100), group("bus", 100)),
                texts(user("a", 100, 65534), group("b", 101)));

        assertEquals(102, plan.users().number("bus"));
        assertEquals(102, plan.groups().number("bus"));
        assertEquals(user("bus", 102, 102), plan.passwd(user("bus", 100, 100), true));
    }

    @Test
    void theHighestFreeNumberWhereItWasTakenFromTheTop() throws UndecidedException {
        AccountPlan plan = new AccountPlan(texts("", group("old", 999)), texts("", group("old", 999) + group("new", 998)),
                texts("", group("old", 999) + group("other", 998)));

        assertEquals(997, plan.groups().number("new"));
    }

    @Test
    void namesThatAreThereKeepTheirNumbers() throws UndecidedException {
        AccountPlan plan = new AccountPlan(texts("", ""), texts(user("sshd", 100, 65534), ""), texts(user("sshd", 120, 65534), ""));

        assertEquals(120, plan.user(100));
        assertTrue(plan.renumbered().isEmpty());
    }

    @Test
    void aNumberThatBelongsToANameEverywhereMustBeFree() {
        assertThrows(UndecidedException.class, () -> new AccountPlan(texts("", ""), texts(user("www", 33, 33), ""),
                texts(user("other", 33, 33), "")));
    }
}
