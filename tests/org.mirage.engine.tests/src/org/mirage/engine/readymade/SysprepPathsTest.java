// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mirage.engine.made.MadeVolume;
import org.mirage.testing.Tools;

/** What stands in the real virt-sysprep as a path of traces is planted in a machine, and must be gone when that is sanitised. */
class SysprepPathsTest extends ReadyLibrary {

    private static final Path PROGRAM = Path.of("/usr/bin/virt-sysprep");
    /** What it uses for other ends, only empties, or removes on request only. */
    private static final String OTHERWISE = "/etc/(HOSTNAME|hostname|hosts|localtime|machine-id|machine-info|shadow"
            + "|init\\.d.*|rc\\.d.*|rc[0-9]\\.d.*|selinux.*|systemd.*|sysconfig/network|pki/CA/.*|pki/tls/.*|firewalld/.*|sysconfig/iptables)"
            + "|/var/kerberos/.*|.*/\\.SEQ|.*/ifcfg-\\*|.*[%$].*|.*XXX.*|/dev/(?!\\.blkid).*|/usr/(?!local/share/ca-certificates/).*";

    @Test
    void everyPathIsGone() throws IOException {
        assumeTrue(Files.exists(PROGRAM), "virt-sysprep is not installed");
        MadeVolume machine = machine();
        List<String> planted = new ArrayList<>();
        for (String pattern : Tools.bash("strings -n 4 " + PROGRAM + " | LC_ALL=C sort -u").lines().toList()) {
            if (pattern.matches("/(etc|var|root|home|dev|usr)/[^ :;]+") && !pattern.matches(OTHERWISE) && !pattern.equals("/var/tmp")) {
                String path = pattern.replaceFirst("\\*$", "file").replace("*/", "folder/").replace("*", "x") + (pattern.endsWith("/") ? "file" : "");
                machine.file(path.substring(1), "x");
                planted.add(path);
            }
        }
        assertTrue(planted.size() > 130, planted.toString());
        add(machine);
        apply(changes("sanitise"));
        List<String> left = new ArrayList<>();
        for (String path : planted) {
            if (find(path) != null) {
                left.add(path);
            }
        }
        assertEquals(List.of(), left);
    }
}
