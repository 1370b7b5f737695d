// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.mirage.engine.packages.InstalledPackage;

/**
 * Finds packages of a target, unknown to parent and child, that dpkg would have told of what the run changed: they look at some
 * paths, or are called by name.
 */
final class TriggerNeeds {

    private static final String FILE_TRIGGERS = "/var/lib/dpkg/triggers/File";
    private static final String NAMED_TRIGGERS = "/var/lib/dpkg/triggers/";
    /** What the machine brings up to date itself some time. */
    private static final Set<String> LATER = Set.of("man-db", "desktop-file-utils", "hicolor-icon-theme", "install-info",
            "gnome-menus", "bamfdaemon", "mime-support", "mailcap", "doc-base", "fontconfig");

    private final Carrying target;
    private final Set<String> strangers;
    private final Map<String, Set<String>> triggers = new TreeMap<>();

    TriggerNeeds(Carrying target) throws IOException {
        this.target = target;
        strangers = target.change().packages().onlyIn(target.packages()).stream().map(InstalledPackage::name)
                .collect(Collectors.toSet());
    }

    /** Has the programs of such packages run. */
    void find() throws IOException {
        if (strangers.isEmpty()) {
            return;
        }
        for (String line : target.text(FILE_TRIGGERS).split("\n")) {
            int space = line.indexOf(' ');
            if (space > 0 && isStranger(line.substring(space + 1)) && isTouched(line.substring(0, space))) {
                add(line.substring(space + 1), line.substring(0, space));
            }
        }
        for (InstalledPackage one : target.change().packages().installed()) {
            for (String name : activated(one)) {
                for (String line : target.text(NAMED_TRIGGERS + name).split("\n")) {
                    if (isStranger(line)) {
                        add(line, name);
                    }
                }
            }
        }
        triggers.forEach((name, activated) -> target.generate(new Generation("what the package " + name + " makes of files of others",
                activated.stream().map(trigger -> "dpkg-trigger --no-await --by-package=" + quoted(name) + " " + quoted(trigger))
                        .collect(Collectors.joining("; ")) + "; dpkg --triggers-only " + quoted(name),
                LATER.contains(name) ? Need.SOON : Need.NOW, Turn.ANY)));
    }

    private boolean isStranger(String interest) {
        return strangers.contains(packageName(interest));
    }

    private void add(String interest, String trigger) {
        triggers.computeIfAbsent(packageName(interest), _ -> new TreeSet<>()).add(trigger);
    }

    /** The package of {@code name:architecture/noawait}. */
    private static String packageName(String interest) {
        return interest.replaceFirst("[:/].*", "").strip();
    }

    private boolean isTouched(String folder) {
        return target.change().paths().stream().anyMatch(path -> path.path().startsWith(folder + "/")
                || path.path().startsWith("/usr" + folder + "/") || path.path().equals(folder));
    }

    private List<String> activated(InstalledPackage one) throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : new String[] {one.name(), one.name() + ":" + one.architecture()}) {
            for (String line : target.change().childText("/var/lib/dpkg/info/" + file + ".triggers").split("\n")) {
                String[] words = line.strip().split("\\s+");
                if (words.length == 2 && words[0].startsWith("activate") && words[1].matches("[A-Za-z0-9._+-]+")) {
                    names.add(words[1]);
                }
            }
        }
        return names;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
