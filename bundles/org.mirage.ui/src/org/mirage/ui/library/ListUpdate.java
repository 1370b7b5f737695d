// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.emf.common.util.EList;

/** Makes a list of the model equal to a list of the engine, keeping the objects that stand for the same thing. */
final class ListUpdate {

    private ListUpdate() {
    }

    /**
     * Adds, removes and moves as little as needed.
     *
     * @param <T> what the model has
     * @param <S> what the engine says
     * @param <K> what tells two of them apart
     * @param update brings one object up to date; a new one is filled before it is added, so that nobody sees it empty
     */
    static <T, S, K> void apply(EList<T> list, List<S> wanted, Function<T, K> keyOf, Function<S, K> keyWanted,
            Function<S, T> create, BiConsumer<T, S> update) {
        List<K> keys = wanted.stream().map(keyWanted).toList();
        list.removeAll(list.stream().filter(one -> !keys.contains(keyOf.apply(one))).toList());
        for (int i = 0; i < wanted.size(); i++) {
            int at = indexOf(list, i, keyOf, keys.get(i));
            if (at < 0) {
                T added = create.apply(wanted.get(i));
                update.accept(added, wanted.get(i));
                list.add(i, added);
            } else {
                if (at != i) {
                    list.move(i, at);
                }
                update.accept(list.get(i), wanted.get(i));
            }
        }
    }

    private static <T, K> int indexOf(List<T> list, int from, Function<T, K> keyOf, K key) {
        for (int i = from; i < list.size(); i++) {
            if (keyOf.apply(list.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
