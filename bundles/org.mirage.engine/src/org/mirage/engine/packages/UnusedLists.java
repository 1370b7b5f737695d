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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Forgets lists of packages that no version has any more, once they are more than half of all. Empty lists stay: they say that there is
 * nothing in a file, which no place names.
 */
final class UnusedLists {

    private final Connection connection;

    UnusedLists(Connection connection) {
        this.connection = connection;
    }

    /** Looks for them where it is time for that, so that it costs little for each list. */
    void forget(int added) throws SQLException {
        int count = count();
        if (count / PackagePostings.LISTS == (count - added) / PackagePostings.LISTS) {
            return;
        }
        Set<String> used = used();
        List<String> unused = new ArrayList<>();
        BitSet packages = new BitSet();
        int lists = 0;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select database, packages from package_lists where octet_length(packages) > 0")) {
            while (found.next()) {
                lists++;
                if (used.contains(found.getString(1))) {
                    ByteBuffer numbers = ByteBuffer.wrap(found.getBytes(2));
                    while (numbers.hasRemaining()) {
                        packages.set(numbers.getInt());
                    }
                } else {
                    unused.add(found.getString(1));
                }
            }
        }
        if (unused.size() > lists / 2) {
            delete(unused, packages);
            new PackageIndex(connection).makeAnew();
        }
    }

    private int count() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select count(*) from package_lists")) {
            found.next();
            return found.getInt(1);
        }
    }

    private Set<String> used() throws SQLException {
        Set<String> used = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select distinct form, identity from package_places")) {
            while (found.next()) {
                used.add(PackageDatabase.key(found.getString(1), found.getString(2)));
            }
        }
        return used;
    }

    private void delete(List<String> lists, BitSet packages) throws SQLException {
        try (PreparedStatement list = connection.prepareStatement("delete from package_lists where database = ?")) {
            for (String database : lists) {
                list.setString(1, database);
                list.executeUpdate();
            }
        }
        List<Integer> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select number from packages")) {
            while (found.next()) {
                numbers.add(found.getInt(1));
            }
        }
        try (PreparedStatement one = connection.prepareStatement("delete from packages where number = ?")) {
            for (int number : numbers) {
                if (!packages.get(number)) {
                    one.setInt(1, number);
                    one.executeUpdate();
                }
            }
        }
    }
}
