// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.made.MadeVolume;

/** What belongs to the machine that the run was made in stays there: seeds, leases, identities, states of a running machine. */
class NeverCarriedTest extends MadeMachines {

    private static final String GAME = "usr/bin/game";
    private static final String OWN = "of this machine";
    private static final String INITIATOR = "etc/iscsi/initiatorname.iscsi";
    private static final String NQN = "etc/nvme/hostnqn";
    private static final String LOG = "var/log/apt/history.log";
    private static final String HOST_ID = "etc/nvme/hostid";

    /** What a run leaves that also brings something to carry. */
    private static MadeVolume run(String... paths) {
        MadeVolume run = machine().file(GAME, "game");
        for (String path : paths) {
            run.file(path, "of the run");
        }
        return run;
    }

    private static MadeVolume other(String... paths) {
        MadeVolume other = machine();
        for (String path : paths) {
            other.file(path, OWN);
        }
        return other;
    }

    @ParameterizedTest
    @ValueSource(strings = {"var/lib/systemd/random-seed", "var/lib/urandom/random-seed", "boot/loader/random-seed",
            "boot/efi/loader/random-seed", "var/lib/systemd/credential.secret", "var/lib/dhcp/dhclient.eth0.leases",
            "var/lib/dhclient/dhclient.leases", "var/lib/dhcpcd/eth0.lease", "var/lib/dhcpcd5/duid", "etc/dhcpcd.duid", "etc/dhcpcd.secret",
            "var/lib/systemd/network/netif.state", "var/lib/cloud/data/instance-id", "var/lib/cloud/instances/i-1/user-data.txt",
            "etc/hostid", "var/lib/NetworkManager/secret_key", "var/lib/NetworkManager/internal-1-eth0.lease",
            "var/lib/apt/lists/deb.example.org_Release", "var/cache/apt/pkgcache.bin", "var/log/wtmp", "var/tmp/left",
            "root/.bash_history"})
    void whatOneMachineHasIsLeftOut(String path) throws IOException {
        assertEquals(CarryResult.State.CARRIED, carry(run(path), machine()).state());
        assertEquals("game", read("/" + GAME));
        assertThrows(NotFoundException.class, () -> read("/" + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"var/lib/systemd/random-seed", "var/lib/dhcp/dhclient.eth0.leases", "var/lib/cloud/data/instance-id",
            "etc/hostid", "var/lib/NetworkManager/secret_key", INITIATOR, NQN, HOST_ID})
    void whatTheOtherMachineHasItKeeps(String path) throws IOException {
        assertEquals(CarryResult.State.CARRIED, carry(run(path), other(path)).state());
        assertEquals("game", read("/" + GAME));
        assertEquals(OWN, read("/" + path));
    }

    @Test
    void whatTheRunWroteIntoLogsOfPackagesComesToTheirEnds() throws IOException {
        MadeVolume run = run().file(LOG, "before\ninstall game\n");
        assertEquals(CarryResult.State.CARRIED, carry(machine().file(LOG, "before\n"), run, DEBIAN, machine().file(LOG, OWN)).state());
        assertEquals(OWN + "install game\n", read("/" + LOG));
        assertEquals(CarryResult.State.CARRIED, carry(machine().file(LOG, "before\n"), run, DEBIAN, machine()).state());
        assertThrows(NotFoundException.class, () -> read("/" + LOG), "a machine without logs of apt gets none");
    }

    /** Nor does it lose what the run removed. */
    @ParameterizedTest
    @ValueSource(strings = {"var/lib/systemd/random-seed", "etc/hostid", INITIATOR, NQN})
    void whatTheRunRemovedIsKept(String path) throws IOException {
        assertEquals(CarryResult.State.CARRIED, carry(machine().file(path, "of the run"), run(), DEBIAN, other(path)).state());
        assertEquals(OWN, read("/" + path));
    }

    @Test
    void namesOfInitiatorsAndHostsAreMadeThere() throws IOException {
        CarryResult result = carry(run(INITIATOR, NQN, HOST_ID), machine());

        List<String> problems = problems(result);
        assertEquals(2, problems.size(), problems.toString());
        String here = " must be made in the image itself, by ";
        assertTrue(problems.getFirst().startsWith("the name of the iSCSI initiator" + here), problems.toString());
        assertTrue(problems.getLast().startsWith("the NVMe names of this machine" + here), problems.toString());
        assertEquals(2, result.generations().stream().filter(Generation::awaited).count(), "nothing else is in the way");
    }
}
