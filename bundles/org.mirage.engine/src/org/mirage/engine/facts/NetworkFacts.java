// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.MachineEntry;
import org.mirage.store.EntryType;

/** Whom the machine asks for names, which it knows itself, and which files configure its interfaces. */
final class NetworkFacts implements FactSource {

    private static final String RESOLVERS = "/etc/resolv.conf";
    private static final String HOSTS = "/etc/hosts";
    private static final List<String> FILES = List.of("/etc/network/interfaces", "/etc/sysconfig/network");
    private static final List<String> FOLDERS = List.of("/etc/network/interfaces.d", "/etc/netplan", "/etc/systemd/network",
            "/etc/NetworkManager/system-connections", "/etc/sysconfig/network-scripts", "/etc/sysconfig/network");

    @Override
    public String id() {
        return "network";
    }

    @Override
    public String title() {
        return "Network";
    }

    @Override
    public List<String> paths() {
        return Stream.of(List.of(RESOLVERS, HOSTS), FILES, FOLDERS).flatMap(List::stream).toList();
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        addResolvers(files, facts);
        addHosts(files, facts);
        for (String path : FILES) {
            MachineEntry file = files.find(path);
            if (file != null) {
                addFile(path, file, facts);
            }
        }
        for (String folder : FOLDERS) {
            files.visit(folder, facts, entry -> {
                addFile(folder + "/" + FactFiles.name(entry), entry, facts);
                return true;
            });
        }
    }

    private static void addResolvers(FactFiles files, FactList facts) throws IOException {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String keyword : List.of("nameserver", "search", "domain", "options")) {
            options.put(keyword, new ArrayList<>());
        }
        files.lines(RESOLVERS, facts, line -> {
            String[] words = line.split("\\s+", 2);
            if (words.length == 2 && options.containsKey(words[0])) {
                options.get(words[0]).add(words[1]);
            }
        });
        Fact resolver = new Fact().with("link to", files.target(RESOLVERS));
        options.forEach((keyword, values) -> resolver.with(keyword, String.join(", ", values)));
        if (!resolver.isEmpty()) {
            facts.add("name resolution", resolver);
        }
    }

    private static void addHosts(FactFiles files, FactList facts) throws IOException {
        Map<String, StringBuilder> names = new LinkedHashMap<>();
        files.lines(HOSTS, facts, line -> {
            int comment = line.indexOf('#');
            String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+", 2);
            if (words.length == 2) {
                // an address may have several lines
                names.computeIfAbsent(words[0], _ -> new StringBuilder()).append(' ').append(words[1].replaceAll("\\s+", " "));
            }
        });
        names.forEach((address, known) -> facts.add("host " + address, known.substring(1)));
    }

    /** What a file says is shown where files are compared: here, that it is there, and that it is another one. */
    private static void addFile(String path, MachineEntry file, FactList facts) {
        String target = FactFiles.target(file);
        if (target != null) {
            facts.add(path).with("link to", target);
        } else if (file.entry().type() == EntryType.FILE && file.entry().content() != null) {
            facts.add(path).is(FactValue.veiled(FactValue.size(file.entry().size()), file.entry().content().hash().bytes()));
        }
    }
}
