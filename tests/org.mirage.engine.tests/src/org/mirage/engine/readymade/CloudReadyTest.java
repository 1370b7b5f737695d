// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.mirage.engine.MirageException;

/** cloud-init starts as if for the first time, and looks for a seed disk only. */
class CloudReadyTest extends ReadyLibrary {

    @Test
    void cloudInitBeginsAnew() throws IOException {
        add(machine().file("usr/bin/cloud-init", "x").file("etc/cloud/cloud.cfg", "x").file("etc/cloud/cloud-init.disabled", "")
                .file("etc/cloud/cloud.cfg.d/90_dpkg.cfg", "datasource_list: [ Ec2 ]\n")
                .file("etc/cloud/cloud.cfg.d/subiquity-disable-cloudinit-networking.cfg", "network: {config: disabled}\n")
                .file("var/lib/cloud/instances/i-1/sem/x", "x").link("var/lib/cloud/instance", "/var/lib/cloud/instances/i-1")
                .file("var/lib/cloud/data/instance-id", "i-1").file("var/log/cloud-init.log", "x").directory("etc/systemd/system")
                .file("lib/systemd/system/cloud-init.service", "[Unit]\n[Install]\nWantedBy=multi-user.target\n")
                .file("lib/systemd/system/cloud-final.service", "[Unit]\n"));
        apply(changes("cloud-ready"));
        assertNull(find("/etc/cloud/cloud-init.disabled"));
        assertNull(find("/etc/cloud/cloud.cfg.d/subiquity-disable-cloudinit-networking.cfg"));
        assertNull(find("/var/lib/cloud/instance"));
        assertNull(find("/var/lib/cloud/instances/i-1"));
        assertNull(find("/var/lib/cloud/data/instance-id"));
        assertNull(find("/var/log/cloud-init.log"));
        assertNotNull(find("/var/lib/cloud/instances"));
        assertNotNull(find("/etc/cloud/cloud.cfg.d/90_dpkg.cfg"));
        assertEquals("datasource_list: [ NoCloud, None ]\n", read("/etc/cloud/cloud.cfg.d/99_mirage-nocloud.cfg"));
        assertNotNull(find("/etc/systemd/system/multi-user.target.wants/cloud-init.service"));
        assertEquals("", read("/etc/machine-id"));
    }

    @Test
    void withoutCloudInitTheReasonIsTold() throws IOException {
        add(machine());
        String message = assertThrows(MirageException.class, () -> changes("cloud-ready")).getMessage();
        assertTrue(message.contains("cloud-init is not in made@1; install it first"), message);
    }
}
