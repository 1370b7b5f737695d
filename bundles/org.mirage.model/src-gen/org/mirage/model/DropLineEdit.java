// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Drop Line Edit</b></em>'.
 *
 * Removes the lines that match a pattern, or are equal to one.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.DropLineEdit#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.mirage.model.DropLineEdit#getLine <em>Line</em>}</li>
 *   <li>{@link org.mirage.model.DropLineEdit#getTimes <em>Times</em>}</li>
 *   <li>{@link org.mirage.model.DropLineEdit#getAtLeast <em>At Least</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getDropLineEdit()
 * @model
 * @generated
 */
public interface DropLineEdit extends TextEdit {
	/**
	 * Returns the value of the '<em><b>Pattern</b></em>' attribute.
	 * Regular expression; null when a line is given. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Pattern</em>' attribute.
	 * @see #setPattern(String)
	 * @see org.mirage.model.MiragePackage#getDropLineEdit_Pattern()
	 * @model
	 * @generated
	 */
	String getPattern();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropLineEdit#getPattern <em>Pattern</em>}' attribute.
	 * @param value the new value of the '<em>Pattern</em>' attribute.
	 * @see #getPattern()
	 * @generated
	 */
	void setPattern(String value);

	/**
	 * Returns the value of the '<em><b>Line</b></em>' attribute.
	 * The line without its end; null when a pattern is given. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Line</em>' attribute.
	 * @see #setLine(String)
	 * @see org.mirage.model.MiragePackage#getDropLineEdit_Line()
	 * @model
	 * @generated
	 */
	String getLine();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropLineEdit#getLine <em>Line</em>}' attribute.
	 * @param value the new value of the '<em>Line</em>' attribute.
	 * @see #getLine()
	 * @generated
	 */
	void setLine(String value);

	/**
	 * Returns the value of the '<em><b>Times</b></em>' attribute.
	 * How many lines must match; null when it does not matter. As a person writes it.
	 * @return the value of the '<em>Times</em>' attribute.
	 * @see #setTimes(String)
	 * @see org.mirage.model.MiragePackage#getDropLineEdit_Times()
	 * @model
	 * @generated
	 */
	String getTimes();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropLineEdit#getTimes <em>Times</em>}' attribute.
	 * @param value the new value of the '<em>Times</em>' attribute.
	 * @see #getTimes()
	 * @generated
	 */
	void setTimes(String value);

	/**
	 * Returns the value of the '<em><b>At Least</b></em>' attribute.
	 * How many lines must match at least; null when it does not matter. As a person writes it.
	 * @return the value of the '<em>At Least</em>' attribute.
	 * @see #setAtLeast(String)
	 * @see org.mirage.model.MiragePackage#getDropLineEdit_AtLeast()
	 * @model
	 * @generated
	 */
	String getAtLeast();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropLineEdit#getAtLeast <em>At Least</em>}' attribute.
	 * @param value the new value of the '<em>At Least</em>' attribute.
	 * @see #getAtLeast()
	 * @generated
	 */
	void setAtLeast(String value);

} // DropLineEdit
