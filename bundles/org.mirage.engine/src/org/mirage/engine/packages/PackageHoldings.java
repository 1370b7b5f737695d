// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mirage.store.Hash;

/**
 * Which versions have certain packages, as far as the tables of packages know: first which packages are meant, of which each is there
 * once, then the lists that have their numbers, then the versions that have such lists.
 */
final class PackageHoldings {

    private final Connection connection;
    private final List<WantedPackage> wanted;

    PackageHoldings(Connection connection, List<WantedPackage> wanted) {
        this.connection = connection;
        this.wanted = wanted;
    }

    /**
     * Adds to a set for each question the versions that have such a package.
     *
     * @param asked where it is looked
     * @return the versions of which all is known
     */
    Set<Hash> addTo(List<Set<Hash>> having, Set<Hash> asked) throws SQLException {
        List<BitSet> numbers = new ArrayList<>();
        for (WantedPackage one : wanted) {
            numbers.add(numbers(one));
        }
        Map<String, BitSet> lists = lists(numbers);
        Set<Hash> known = new HashSet<>();
        Set<Hash> unknown = new HashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(
                "select version, form, identity from package_places where rules = " + DatabaseForm.RULES)) {
            while (found.next()) {
                Hash version = Hash.of(found.getBytes(1));
                if (asked.contains(version)) {
                    known.add(version);
                    // a version without any database has one row that names none
                    BitSet answers = found.getString(2).isEmpty() ? new BitSet()
                            : lists.get(PackageDatabase.key(found.getString(2), found.getString(3)));
                    if (answers == null) {
                        unknown.add(version);
                    } else {
                        answers.stream().forEach(question -> having.get(question).add(version));
                    }
                }
            }
        }
        known.removeAll(unknown);
        return known;
    }

    private BitSet numbers(WantedPackage one) throws SQLException {
        BitSet numbers = new BitSet();
        String sql = "select number, kind, name, version from packages" + (one.exactName() == null ? "" : " where name = ?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (one.exactName() != null) {
                statement.setString(1, one.exactName());
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    PackageKind kind = PackageKind.valueOf(found.getString(2).toUpperCase(Locale.ROOT));
                    if (one.test(kind, found.getString(3), found.getString(4))) {
                        numbers.set(found.getInt(1));
                    }
                }
            }
        }
        return numbers;
    }

    /** For each list that was read to its end, the questions that it has a package for. */
    private Map<String, BitSet> lists(List<BitSet> numbers) throws SQLException {
        Map<String, BitSet> lists = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(
                "select database, packages from package_lists where trouble = '' and rules = " + DatabaseForm.RULES)) {
            while (found.next()) {
                lists.put(found.getString(1), answers(ByteBuffer.wrap(found.getBytes(2)), numbers));
            }
        }
        return lists;
    }

    private static BitSet answers(ByteBuffer list, List<BitSet> numbers) {
        BitSet answers = new BitSet(numbers.size());
        while (list.hasRemaining()) {
            int number = list.getInt();
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i).get(number)) {
                    answers.set(i);
                }
            }
        }
        return answers;
    }
}
