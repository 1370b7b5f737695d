// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.catalog.Actions;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.store.LogRecord;

/** Which findings of scans people decided to live with, and why. That is part of the library's log, as all that people do. */
public final class IgnoredFindings {

    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String RULE = "rule";
    private static final String WHERE = "where";
    private static final String WHAT = "what";
    private static final String REASON = "reason";

    private final Library library;

    public IgnoredFindings(Library library) {
        this.library = library;
    }

    /** All of them by key, the one that was decided on first first; what cannot be read is noted and left out. */
    public Map<String, IgnoredFinding> all(Monitor monitor) throws MirageException {
        library.list();
        Map<String, IgnoredFinding> ignored = new LinkedHashMap<>();
        for (LogRecord record : library.catalog().logged(Actions.IGNORE_FINDING, Actions.HEED_FINDING)) {
            Map<String, Object> arguments = record.arguments();
            if (!(arguments.get(KEY) instanceof String key)) {
                monitor.note("log record " + record.sequence() + " is not noted as ignored findings are; it is left out");
            } else if (record.action().equals(Actions.HEED_FINDING)) {
                ignored.remove(key);
            } else {
                ignored.put(key, new IgnoredFinding(key, text(arguments, KIND), text(arguments, RULE), text(arguments, WHERE),
                        text(arguments, WHAT), text(arguments, REASON), record.time(), record.author()));
            }
        }
        return ignored;
    }

    private static String text(Map<String, Object> arguments, String name) {
        return arguments.get(name) instanceof String text ? text : "";
    }

    /**
     * Keeps that findings may stay.
     *
     * @param reason why, at least a word
     */
    public void ignore(List<Finding> findings, String reason, Monitor monitor) throws IOException {
        if (reason.isBlank()) {
            throw new MirageException("a finding is ignored for a reason; say why it may stay");
        }
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            for (Finding finding : findings) {
                change.log(Actions.IGNORE_FINDING, Map.of(KEY, finding.key(), KIND, finding.kind().word(), RULE, finding.rule(),
                        WHERE, finding.where(), WHAT, what(finding), REASON, reason));
            }
            change.commitNote();
        }
    }

    private static String what(Finding finding) {
        return finding.subject() == null ? finding.what() : finding.subject().name() + ": " + finding.rule() + ", " + finding.what();
    }

    /**
     * Takes that back.
     *
     * @throws NotFoundException when nobody had decided so
     */
    public void heed(List<String> keys, Monitor monitor) throws IOException {
        Map<String, IgnoredFinding> ignored = all(monitor);
        for (String key : keys) {
            if (!ignored.containsKey(key)) {
                throw new NotFoundException("The finding " + Names.show(key.getBytes(StandardCharsets.UTF_8)) + " is not ignored; \"mirage scan ignored\" lists "
                        + "those that are");
            }
        }
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            for (String key : keys) {
                change.log(Actions.HEED_FINDING, Map.of(KEY, key));
            }
            change.commitNote();
        }
    }
}
