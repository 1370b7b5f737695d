// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.selinux.FileContexts;
import org.mirage.testing.Tools;

/** What runs in a machine and what reads its files find the same SELinux policy; a real shell tells. */
class PolicyNameTest {

    private static final String CONFIGURATION = "/etc/selinux/config";
    private static final List<String> CONFIGURATIONS = List.of(
            "SELINUX=enforcing\nSELINUXTYPE=targeted\n", "SELINUXTYPE=one\nSELINUXTYPE=two\n", "SELINUXTYPE=blank  \t\n",
            "SELINUX=permissive\r\nSELINUXTYPE=dos\r\n", "  SELINUXTYPE = apart", "SELINUXTYPE=one\n#SELINUXTYPE=two\n",
            "SELINUXTYPE=one\nSELINUXTYPE=\n", "SELINUXTYPE=../up\n", "SELINUXTYPE=two words\n", "SELINUX=disabled\nSELINUXTYPE=one\n",
            " SELINUX = disabled\r\nSELINUXTYPE=one\n", "SELINUX=disabledness\nSELINUXTYPE=one\n", "SELINUXTYPES=one\n", "");

    @TempDir
    Path folder;

    @Test
    void bothFindTheSame() throws IOException {
        Set<String> names = new HashSet<>();
        for (String text : CONFIGURATIONS) {
            String inside = inside(text);
            assertEquals(inside, outside(text), text);
            names.add(inside);
        }
        assertEquals(Set.of("", "targeted", "two", "blank", "dos", "apart", "one"), names);
    }

    private String inside(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("config"), text);
        String script = new String(Scripts.read("selinux"), StandardCharsets.UTF_8).replace(CONFIGURATION, "'" + file + "'");
        return Tools.run("/bin/sh", "-c", script + "printf %s \"$type\"\n");
    }

    private static String outside(String text) throws IOException {
        List<String> asked = new ArrayList<>();
        FileContexts.find(path -> {
            asked.add(path);
            return path.equals(CONFIGURATION) ? text : "";
        });
        return asked.size() == 1 ? "" : asked.get(1).replaceFirst("^/etc/selinux/(.*)/contexts/files/file_contexts$", "$1");
    }
}
