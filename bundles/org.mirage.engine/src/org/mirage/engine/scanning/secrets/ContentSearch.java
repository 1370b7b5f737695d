// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.scanning.ContentHit;

/** Looks for secrets in one content, piece by piece and without its holes. One thread uses it. */
final class ContentSearch {

    /** Data of a content that are looked at. */
    static final long LIMIT = 1L << 30;
    /** What a secret has before and after its anchor, at most. */
    private static final int AROUND = 32 << 10;
    private static final int BUFFER = 1 << 20;
    /** Of one rule in one content; more would tell nobody more. */
    private static final int HITS = 10;
    private static final int CHECKS = 2000;

    private static final Anchors ANCHORS = new Anchors(ContentRules.ALL.stream().map(ContentRule::anchors).flatMap(Collection::stream).toList());
    private static final int[] RULES = rules();

    private final byte[] window = new byte[BUFFER + 2 * AROUND];
    private final Monitor monitor;
    private VersionFiles files;
    private List<Set<String>> hits;
    private int[] checks;
    private int filled;
    private int searched;
    private long read;

    ContentSearch(Monitor monitor) {
        this.monitor = monitor;
    }

    private static int[] rules() {
        List<Integer> rules = new ArrayList<>();
        for (int rule = 0; rule < ContentRules.ALL.size(); rule++) {
            for (int i = 0; i < ContentRules.ALL.get(rule).anchors().size(); i++) {
                rules.add(rule);
            }
        }
        return rules.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is in a file; one hit of each rule that found something. */
    List<ContentHit> search(VersionFiles version, MachineEntry file) throws IOException {
        files = version;
        hits = new ArrayList<>();
        ContentRules.ALL.forEach(_ -> hits.add(new LinkedHashSet<>()));
        checks = new int[hits.size()];
        filled = 0;
        searched = 0;
        read = 0;
        files.pieces(file, (offset, chunk, length) -> {
            if (chunk == null) {
                finish();
            } else {
                data(file, offset, length);
            }
        });
        finish();
        boolean program = hits.stream().anyMatch(rule -> !rule.isEmpty()) && isProgram(file);
        List<ContentHit> found = new ArrayList<>();
        for (int rule = 0; rule < hits.size(); rule++) {
            if (!hits.get(rule).isEmpty()) {
                String name = ContentRules.ALL.get(rule).name();
                String detail = hits.get(rule).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
                found.add(new ContentHit(program && name.equals(ContentRules.PRIVATE_KEY) ? ContentRules.KEY_IN_PROGRAM : name, detail));
            }
        }
        return found;
    }

    private boolean isProgram(MachineEntry file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(Integer.BYTES, file.entry().size()));
        files.read(file, 0, head);
        String start = new String(head.array(), StandardCharsets.ISO_8859_1);
        return start.equals("\u007fELF") || start.startsWith("MZ");
    }

    private void data(MachineEntry file, long offset, long length) throws IOException {
        for (long done = 0; done < length && read < LIMIT;) {
            monitor.check();
            int count = (int) Math.min(length - done, window.length - filled);
            files.read(file, offset + done, ByteBuffer.wrap(window, filled, count));
            filled += count;
            done += count;
            read += count;
            if (filled == window.length) {
                find(filled - AROUND);
                int kept = 2 * AROUND;
                System.arraycopy(window, filled - kept, window, 0, kept);
                searched -= filled - kept;
                filled = kept;
            }
        }
    }

    private void finish() throws IOException {
        find(filled);
        filled = 0;
        searched = 0;
    }

    private void find(int to) throws IOException {
        ANCHORS.find(window, searched, to, filled, (text, at) -> {
            int rule = RULES[text];
            if (hits.get(rule).size() < HITS && checks[rule]++ < CHECKS) {
                int begin = Math.max(0, at - AROUND);
                int end = Math.min(filled, at + AROUND);
                String around = new String(window, begin, end - begin, StandardCharsets.ISO_8859_1);
                String detail = ContentRules.ALL.get(rule).check().detail(around, at - begin);
                if (detail != null) {
                    hits.get(rule).add(detail);
                }
            }
        });
        searched = to;
    }
}
