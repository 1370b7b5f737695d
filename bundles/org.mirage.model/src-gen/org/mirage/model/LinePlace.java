// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * A representation of the literals of the enumeration '<em><b>Line Place</b></em>',
 * and utility methods for working with them.
 * Where a line is inserted.
 * @see org.mirage.model.MiragePackage#getLinePlace()
 * @model
 * @generated
 */
public enum LinePlace implements Enumerator {
	/**
	 * The '<em><b>BEFORE</b></em>' literal object.
	 * Before the first line that matches.
	 * @see #BEFORE_VALUE
	 * @generated
	 * @ordered
	 */
	BEFORE(0, "BEFORE", "before"),

	/**
	 * The '<em><b>AFTER</b></em>' literal object.
	 * After the last line that matches.
	 * @see #AFTER_VALUE
	 * @generated
	 * @ordered
	 */
	AFTER(1, "AFTER", "after"),

	/**
	 * The '<em><b>FIRST</b></em>' literal object.
	 * As the first line.
	 * @see #FIRST_VALUE
	 * @generated
	 * @ordered
	 */
	FIRST(2, "FIRST", "first"),

	/**
	 * The '<em><b>LAST</b></em>' literal object.
	 * As the last line.
	 * @see #LAST_VALUE
	 * @generated
	 * @ordered
	 */
	LAST(3, "LAST", "last");

	/**
	 * The '<em><b>BEFORE</b></em>' literal value.
	 * Before the first line that matches.
	 * @see #BEFORE
	 * @model literal="before"
	 * @generated
	 * @ordered
	 */
	public static final int BEFORE_VALUE = 0;

	/**
	 * The '<em><b>AFTER</b></em>' literal value.
	 * After the last line that matches.
	 * @see #AFTER
	 * @model literal="after"
	 * @generated
	 * @ordered
	 */
	public static final int AFTER_VALUE = 1;

	/**
	 * The '<em><b>FIRST</b></em>' literal value.
	 * As the first line.
	 * @see #FIRST
	 * @model literal="first"
	 * @generated
	 * @ordered
	 */
	public static final int FIRST_VALUE = 2;

	/**
	 * The '<em><b>LAST</b></em>' literal value.
	 * As the last line.
	 * @see #LAST
	 * @model literal="last"
	 * @generated
	 * @ordered
	 */
	public static final int LAST_VALUE = 3;

	/**
	 * An array of all the '<em><b>Line Place</b></em>' enumerators.
	 * @generated
	 */
	private static final LinePlace[] VALUES_ARRAY =
		new LinePlace[] {
			BEFORE,
			AFTER,
			FIRST,
			LAST,
		};

	/**
	 * A public read-only list of all the '<em><b>Line Place</b></em>' enumerators.
	 * @generated
	 */
	public static final List<LinePlace> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Line Place</b></em>' literal with the specified literal value.
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static LinePlace get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			LinePlace result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Line Place</b></em>' literal with the specified name.
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static LinePlace getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			LinePlace result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Line Place</b></em>' literal with the specified integer value.
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static LinePlace get(int value) {
		switch (value) {
			case BEFORE_VALUE: return BEFORE;
			case AFTER_VALUE: return AFTER;
			case FIRST_VALUE: return FIRST;
			case LAST_VALUE: return LAST;
		}
		return null;
	}

	/**
	 * @generated
	 */
	private final int value;

	/**
	 * @generated
	 */
	private final String name;

	/**
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * @generated
	 */
	private LinePlace(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}

} //LinePlace
