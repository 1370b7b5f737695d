// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** Finds what people leave in their home folders: those of all accounts, and whatever is in {@code /home}. */
final class HomeTraces {

    static final String HISTORIES = "bash-history";
    static final String SSH = "ssh-userdir";

    private static final List<String> HISTORY_FILES = List.of(".ash_history", ".bash_history", ".history", ".ksh_history", ".lesshst",
            ".mysql_history", ".node_repl_history", ".psql_history", ".python_history", ".rediscli_history", ".sh_history",
            ".sqlite_history", ".viminfo", ".wget-hsts", ".zhistory", ".zsh_history", ".local/share/fish/fish_history",
            ".local/share/recently-used.xbel");

    private final MachineTexts texts;
    private final Removals removals;
    private final Monitor monitor;

    HomeTraces(MachineTexts texts, Removals removals, Monitor monitor) {
        this.texts = texts;
        this.removals = removals;
        this.monitor = monitor;
    }

    /** Removes what shells and other programs remember of what was typed. */
    void histories() throws IOException {
        removals.because(HISTORIES + ": what was typed in shells and other programs");
        for (String home : homes()) {
            monitor.check();
            for (String file : HISTORY_FILES) {
                MachineEntry entry = texts.entry(home + "/" + file);
                if (entry != null) {
                    removals.single(entry);
                }
            }
        }
    }

    /** Removes keys, and whom they let in. */
    void ssh() throws IOException {
        removals.because(SSH + ": SSH keys of users, and whom they let in");
        for (String home : homes()) {
            monitor.check();
            MachineEntry entry = texts.entry(home + "/.ssh");
            if (entry != null) {
                removals.whole(entry);
            }
        }
    }

    /** Paths without links, each once, without a slash at the end. */
    private Iterable<String> homes() throws IOException {
        Map<String, Boolean> homes = new LinkedHashMap<>();
        add(homes, "/root");
        for (Account account : Account.read(texts)) {
            if (account.home().startsWith("/")) {
                add(homes, account.home());
            }
        }
        for (MachineEntry home : texts.list("/home")) {
            add(homes, RawPath.of(home.path()));
        }
        return homes.keySet();
    }

    private void add(Map<String, Boolean> homes, String path) throws IOException {
        MachineEntry home = texts.find(path);
        if (home != null && home.entry().type() == EntryType.DIRECTORY) {
            String real = RawPath.of(home.path());
            homes.put(real.equals("/") ? "" : real, true);
        }
    }
}
