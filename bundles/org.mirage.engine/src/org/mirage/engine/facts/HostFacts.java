// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.MachineEntry;

/** Who and where the machine is. */
final class HostFacts implements FactSource {

    private static final String NAME = "/etc/hostname";
    private static final String MACHINE_ID = "/etc/machine-id";
    private static final String ZONE = "/etc/localtime";
    private static final String ZONE_NAME = "/etc/timezone";
    private static final String ZONES = "zoneinfo/";
    private static final List<String> LOCALES = List.of("/etc/locale.conf", "/etc/default/locale");
    private static final List<String> CATEGORIES = List.of("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_NUMERIC", "LC_TIME",
            "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT",
            "LC_IDENTIFICATION");
    private static final List<String> KEYBOARDS = List.of("/etc/vconsole.conf", "/etc/default/keyboard");

    @Override
    public String id() {
        return "host";
    }

    @Override
    public String title() {
        return "Host settings";
    }

    @Override
    public List<String> paths() {
        return Stream.of(List.of(NAME, MACHINE_ID, ZONE, ZONE_NAME), LOCALES, KEYBOARDS).flatMap(List::stream).toList();
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        facts.add("host name", files.firstLine(NAME, facts));
        facts.add("machine id", files.firstLine(MACHINE_ID, facts));
        addZone(files, facts);
        for (String path : LOCALES) {
            Map<String, String> variables = ShellVariables.read(files, path, facts);
            Fact locale = new Fact();
            CATEGORIES.forEach(category -> locale.with(category, variables.get(category)));
            addOnce("locale", locale, facts);
        }
        for (String path : KEYBOARDS) {
            Map<String, String> variables = ShellVariables.read(files, path, facts);
            addOnce("keyboard", new Fact().with("keymap", variables.get("KEYMAP")).with("layout", variables.get("XKBLAYOUT"))
                    .with("variant", variables.get("XKBVARIANT")).with("model", variables.get("XKBMODEL"))
                    .with("options", variables.get("XKBOPTIONS")), facts);
        }
    }

    private static void addZone(FactFiles files, FactList facts) throws IOException {
        String link = files.target(ZONE);
        MachineEntry copy = files.find(ZONE);
        if (link != null) {
            int zones = link.lastIndexOf(ZONES);
            facts.add("time zone", zones < 0 ? link : link.substring(zones + ZONES.length()));
        } else if (files.find(ZONE_NAME) != null) {
            facts.add("time zone", files.firstLine(ZONE_NAME, facts));
        } else if (copy != null && copy.entry().content() != null) {
            facts.add("time zone").is(FactValue.veiled("as the file " + ZONE + " has it", copy.entry().content().hash().bytes()));
        }
    }

    private static void addOnce(String name, Fact fact, FactList facts) {
        if (!fact.isEmpty() && !facts.facts().containsKey(name)) {
            facts.add(name, fact);
        }
    }
}
