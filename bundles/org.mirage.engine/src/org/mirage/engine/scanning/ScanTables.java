// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.store.ContentName;
import org.mirage.store.Hash;

/**
 * The tables of what scans found in contents. Of contents in which nothing was found only the names are kept, many in a row: a row for
 * each would be most of the database.
 */
public final class ScanTables {

    /** Makes them. */
    public static final List<String> CREATE = List.of(
            "create table if not exists scanned_contents (scan varchar not null, rules varchar not null, names blob not null)",
            """
            create table if not exists content_hits (scan varchar not null, rules varchar not null, hash binary(32) not null,
                extents boolean not null, rule varchar not null, detail varchar not null)""");

    private static final int NAME_BYTES = 16;

    private ScanTables() {
    }

    /** Reads which contents a scan has looked at by the same rules, and what it found. */
    static void load(Connection connection, String scan, String rules, NameSet looked, Map<ContentName, List<ContentHit>> hits)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, "select names from scanned_contents where scan = ? and rules = ?", scan, rules);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                ByteBuffer names = ByteBuffer.wrap(found.getBytes(1));
                while (names.remaining() >= NAME_BYTES) {
                    looked.add(names.getLong(), names.getLong());
                }
            }
        }
        String sql = "select hash, extents, rule, detail from content_hits where scan = ? and rules = ?";
        try (PreparedStatement statement = prepare(connection, sql, scan, rules); ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                ContentName name = new ContentName(Hash.of(found.getBytes(1)), found.getBoolean(2));
                ContentHit hit = new ContentHit(found.getString(3), found.getString(4));
                List<ContentHit> known = hits.computeIfAbsent(name, _ -> new ArrayList<>());
                if (!known.contains(hit)) {
                    known.add(hit);
                }
            }
        }
    }

    /** The rules by which a scan looked last; empty when it never did. */
    static String rules(Connection connection, String scan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select rules from scanned_contents where scan = ? limit 1")) {
            statement.setString(1, scan);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }

    /** Adds to that; what was found by other rules is forgotten. */
    static void store(Connection connection, String scan, String rules, Map<ContentName, List<ContentHit>> looked) throws SQLException {
        for (String table : List.of("scanned_contents", "content_hits")) {
            try (PreparedStatement statement = prepare(connection, "delete from " + table + " where scan = ? and rules <> ?", scan, rules)) {
                statement.executeUpdate();
            }
        }
        ByteBuffer names = ByteBuffer.allocate(looked.size() * NAME_BYTES);
        looked.keySet().forEach(name -> names.put(name.hash().bytes(), 0, NAME_BYTES));
        try (PreparedStatement statement = prepare(connection, "insert into scanned_contents values (?, ?, ?)", scan, rules)) {
            statement.setBytes(3, names.array());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = prepare(connection, "insert into content_hits values (?, ?, ?, ?, ?, ?)", scan, rules)) {
            for (Map.Entry<ContentName, List<ContentHit>> content : new HashMap<>(looked).entrySet()) {
                for (ContentHit hit : content.getValue()) {
                    statement.setBytes(3, content.getKey().hash().bytes());
                    statement.setBoolean(4, content.getKey().extents());
                    statement.setString(5, hit.rule());
                    statement.setString(6, hit.detail());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, String scan, String rules) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, scan);
        statement.setString(2, rules);
        return statement;
    }
}
