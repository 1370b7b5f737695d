// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.store.Hash;

/** The table of how each version came off in the last scan of each sort: a row for each, with all findings in it, eight bytes for each. */
public final class ResultTables {

    /** Makes it. */
    public static final List<String> CREATE = List.of("""
            create table if not exists scan_results (version binary(32) not null references versions on delete cascade, scan varchar not null,
                seconds bigint not null, findings blob not null, primary key (version, scan))""");

    private static final int FINDING_BYTES = 8;
    private static final int KEY_BYTES = 6;

    private ResultTables() {
    }

    /** Findings as they are kept: key, kind and severity. */
    static byte[] pack(List<KnownFinding> findings) {
        ByteBuffer packed = ByteBuffer.allocate(findings.size() * FINDING_BYTES);
        for (KnownFinding finding : findings) {
            packed.put(KnownFinding.bytes(finding.key())).put((byte) finding.kind().ordinal()).put((byte) finding.severity().ordinal());
        }
        return packed.array();
    }

    private static List<KnownFinding> unpack(byte[] packed) {
        List<KnownFinding> findings = new ArrayList<>();
        ByteBuffer from = ByteBuffer.wrap(packed);
        while (from.remaining() >= FINDING_BYTES) {
            byte[] key = new byte[KEY_BYTES];
            from.get(key);
            int kind = from.get();
            int severity = from.get();
            // a newer program may have more of either
            if (kind >= 0 && kind < FindingKind.values().length && severity >= 0 && severity < Severity.values().length) {
                findings.add(new KnownFinding(KnownFinding.text(key), FindingKind.values()[kind], Severity.values()[severity]));
            }
        }
        return findings;
    }

    /** Keeps how versions came off, in place of what was kept of that scan; not of those that were deleted meanwhile. */
    static void store(Connection connection, Scan scan, Instant time, Map<Hash, byte[]> versions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                merge into scan_results (version, scan, seconds, findings) key (version, scan)
                select record, cast(? as varchar), cast(? as bigint), cast(? as blob) from versions where record = ?""")) {
            for (Map.Entry<Hash, byte[]> version : versions.entrySet()) {
                statement.setString(1, scan.name());
                statement.setLong(2, time.getEpochSecond());
                statement.setBytes(3, version.getValue());
                statement.setBytes(4, version.getKey().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** How a version came off, in each scan that looked at it. */
    static List<KnownResult> load(Connection connection, Hash version) throws SQLException {
        List<KnownResult> results = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select scan, seconds, findings from scan_results where version = ? order by scan")) {
            statement.setBytes(1, version.bytes());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    String name = found.getString(1);
                    for (Scan scan : Scan.values()) {
                        if (scan.name().equals(name)) {
                            results.add(new KnownResult(scan, Instant.ofEpochSecond(found.getLong(2)), unpack(found.getBytes(3))));
                        }
                    }
                }
            }
        }
        return results;
    }
}
