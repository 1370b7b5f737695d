// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/**
 * Asks the index of packages: which names are meant, which of the versions of each that there are, and in which lists these are. No list
 * is read for that, and versions are compared once, however many lists have them.
 */
final class PackageHoldings {

    /** Up to so many versions are looked up one by one; of more, all rows are read. */
    private static final int LOOKED_UP = 1000;

    private final Connection connection;

    PackageHoldings(Connection connection) {
        this.connection = connection;
    }

    /** Tells which packages that are meant are in which lists. */
    void visit(WantedPackage wanted, PackagePostings.Visitor visitor) throws SQLException {
        try (PreparedStatement postings = connection.prepareStatement("select place, postings from package_index_lists where place between ? and ?");
                PreparedStatement versions = connection.prepareStatement("select number, kind, version from packages where name = ?")) {
            for (Map.Entry<Integer, String> name : names(wanted).entrySet()) {
                BitSet meant = wanted.versions() == WantedPackage.Versions.ANY ? null : meant(name.getValue(), wanted, versions);
                if (meant == null || !meant.isEmpty()) {
                    postings.setLong(1, PackagePostings.place(name.getKey(), 0));
                    postings.setLong(2, PackagePostings.place(name.getKey(), Integer.MAX_VALUE));
                    try (ResultSet found = postings.executeQuery()) {
                        while (found.next()) {
                            PackagePostings.visit(found.getLong(1), found.getBytes(2), (number, list) -> {
                                if (meant == null || meant.get(number)) {
                                    visitor.found(number, list);
                                }
                            });
                        }
                    }
                }
            }
        }
    }

    private Map<Integer, String> names(WantedPackage wanted) throws SQLException {
        Map<Integer, String> names = new HashMap<>();
        String sql = "select number, name from package_index_names" + (wanted.exactName() == null ? "" : " where name = ?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (wanted.exactName() != null) {
                statement.setString(1, wanted.exactName());
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    String name = found.getString(2);
                    if (wanted.name().test(name)) {
                        names.put(found.getInt(1), name);
                    }
                }
            }
        }
        return names;
    }

    /** The numbers of the packages of a name whose versions are meant. */
    private static BitSet meant(String name, WantedPackage wanted, PreparedStatement versions) throws SQLException {
        // of a version there may be several packages: of other architectures, or otherwise described
        Map<String, Boolean> known = new HashMap<>();
        BitSet meant = new BitSet();
        versions.setString(1, name);
        try (ResultSet found = versions.executeQuery()) {
            while (found.next()) {
                PackageKind kind = PackageKind.of(found.getString(2));
                String version = found.getString(3);
                if (known.computeIfAbsent(kind.id() + " " + version, _ -> wanted.versions().test(kind, version))) {
                    meant.set(found.getInt(1));
                }
            }
        }
        return meant;
    }

    /**
     * The numbers of the lists of versions, of those of which all is known; they are in the order of the places at which the lists are. Has to be
     * asked first: what is told of lists later may be of more versions, as others take them in, but not of fewer.
     */
    Map<Hash, int[]> known(Collection<VersionSummary> versions) throws SQLException {
        Map<Hash, int[]> known = new HashMap<>();
        String sql = "select version, lists from package_index_versions where rules = " + DatabaseForm.RULES;
        if (versions.size() > LOOKED_UP) {
            try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    known.put(Hash.of(found.getBytes(1)), numbers(found.getBytes(2)));
                }
            }
            known.keySet().retainAll(versions.stream().map(VersionSummary::record).collect(Collectors.toSet()));
            return known;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql + " and version = ?")) {
            for (VersionSummary version : versions) {
                statement.setBytes(1, version.record().bytes());
                try (ResultSet found = statement.executeQuery()) {
                    if (found.next()) {
                        known.put(version.record(), numbers(found.getBytes(2)));
                    }
                }
            }
        }
        return known;
    }

    private static int[] numbers(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }
}
