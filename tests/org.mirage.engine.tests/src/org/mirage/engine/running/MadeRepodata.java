// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** Tables of contents of repositories, with lists that have nothing in them. */
final class MadeRepodata {

    private MadeRepodata() {
    }

    /** Makes one in a folder. */
    static void in(Path folder, String... types) throws IOException {
        Path repodata = Files.createDirectories(folder.resolve("repodata"));
        StringBuilder contents = new StringBuilder("<repomd xmlns=\"http://linux.duke.edu/metadata/repo\">\n");
        for (String type : types) {
            Path list = Files.writeString(repodata.resolve(type + ".xml"), "<" + type + "/>\n");
            contents.append(data(type, Tools.run("sha256sum", list.toString()).substring(0, 64), "repodata/" + type + ".xml"));
        }
        Files.writeString(repodata.resolve("repomd.xml"), contents + "</repomd>\n");
    }

    /** A part of one. */
    static String data(String type, String sum, String location) {
        return "<data type=\"" + type + "\"><checksum type=\"sha256\">" + sum + "</checksum><location href=\"" + location + "\"/></data>\n";
    }
}
