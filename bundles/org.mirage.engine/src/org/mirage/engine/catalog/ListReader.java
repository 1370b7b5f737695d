// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.store.Hash;

/** Reads the list of images from the tables. */
final class ListReader {

    private final Connection connection;

    ListReader(Connection connection) {
        this.connection = connection;
    }

    ImageList read() throws SQLException {
        Map<Hash, List<Hash>> disks = disks();
        Map<Hash, Map<String, String>> platforms = platforms();
        List<ListedImage> images = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id, name, next_number from images order by name")) {
            while (found.next()) {
                UUID id = found.getObject(1, UUID.class);
                String name = found.getString(2);
                images.add(new ListedImage(id, name, found.getInt(3), versions(id, name, disks, platforms)));
            }
        }
        return new ImageList(lastSequence(), packs(), images);
    }

    private List<ListedVersion> versions(UUID image, String name, Map<Hash, List<Hash>> disks,
            Map<Hash, Map<String, String>> platforms) throws SQLException {
        String sql = """
                select number, record, seconds, nanoseconds, author, message, system, disk_bytes, file_bytes, entries,
                    stored_bytes, unique_bytes from versions where image = ? order by number""";
        List<ListedVersion> versions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, image);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Hash record = Hash.of(found.getBytes(2));
                    VersionSummary summary = new VersionSummary(image, name, found.getInt(1), record,
                            Instant.ofEpochSecond(found.getLong(3), found.getInt(4)), found.getString(5),
                            found.getString(6), found.getString(7), found.getLong(8), found.getLong(9), found.getLong(10),
                            found.getLong(11), found.getLong(12), platforms.getOrDefault(record, Map.of()));
                    versions.add(new ListedVersion(summary, disks.getOrDefault(record, List.of())));
                }
            }
        }
        return versions;
    }

    private Map<Hash, List<Hash>> disks() throws SQLException {
        Map<Hash, List<Hash>> disks = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select version, object from disks order by version, place")) {
            while (found.next()) {
                disks.computeIfAbsent(Hash.of(found.getBytes(1)), version -> new ArrayList<>())
                        .add(Hash.of(found.getBytes(2)));
            }
        }
        return disks;
    }

    private Map<Hash, Map<String, String>> platforms() throws SQLException {
        Map<Hash, Map<String, String>> platforms = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select version, name, text from platforms")) {
            while (found.next()) {
                platforms.computeIfAbsent(Hash.of(found.getBytes(1)), version -> new HashMap<>())
                        .put(found.getString(2), found.getString(3));
            }
        }
        platforms.replaceAll((version, platform) -> DescribePlatform.of(platform));
        return platforms;
    }

    private long lastSequence() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select coalesce(max(sequence), 0) from log")) {
            found.next();
            return found.getLong(1);
        }
    }

    Set<Hash> packs() throws SQLException {
        Set<Hash> packs = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select name from packs")) {
            while (found.next()) {
                packs.add(Hash.of(found.getBytes(1)));
            }
        }
        return packs;
    }
}
