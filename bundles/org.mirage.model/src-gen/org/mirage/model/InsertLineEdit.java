// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Insert Line Edit</b></em>'.
 *
 * Inserts a line.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.InsertLineEdit#getLine <em>Line</em>}</li>
 *   <li>{@link org.mirage.model.InsertLineEdit#getPlace <em>Place</em>}</li>
 *   <li>{@link org.mirage.model.InsertLineEdit#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.mirage.model.InsertLineEdit#isUnlessPresent <em>Unless Present</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getInsertLineEdit()
 * @model
 * @generated
 */
public interface InsertLineEdit extends TextEdit {
	/**
	 * Returns the value of the '<em><b>Line</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * The line without its end. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Line</em>' attribute.
	 * @see #setLine(String)
	 * @see org.mirage.model.MiragePackage#getInsertLineEdit_Line()
	 * @model default=""
	 * @generated
	 */
	String getLine();

	/**
	 * Sets the value of the '{@link org.mirage.model.InsertLineEdit#getLine <em>Line</em>}' attribute.
	 * @param value the new value of the '<em>Line</em>' attribute.
	 * @see #getLine()
	 * @generated
	 */
	void setLine(String value);

	/**
	 * Returns the value of the '<em><b>Place</b></em>' attribute.
	 * The literals are from the enumeration {@link org.mirage.model.LinePlace}.
	 * Where.
	 * @return the value of the '<em>Place</em>' attribute.
	 * @see org.mirage.model.LinePlace
	 * @see #setPlace(LinePlace)
	 * @see org.mirage.model.MiragePackage#getInsertLineEdit_Place()
	 * @model
	 * @generated
	 */
	LinePlace getPlace();

	/**
	 * Sets the value of the '{@link org.mirage.model.InsertLineEdit#getPlace <em>Place</em>}' attribute.
	 * @param value the new value of the '<em>Place</em>' attribute.
	 * @see org.mirage.model.LinePlace
	 * @see #getPlace()
	 * @generated
	 */
	void setPlace(LinePlace value);

	/**
	 * Returns the value of the '<em><b>Pattern</b></em>' attribute.
	 * Regular expression for the line that it comes before or after; else null. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Pattern</em>' attribute.
	 * @see #setPattern(String)
	 * @see org.mirage.model.MiragePackage#getInsertLineEdit_Pattern()
	 * @model
	 * @generated
	 */
	String getPattern();

	/**
	 * Sets the value of the '{@link org.mirage.model.InsertLineEdit#getPattern <em>Pattern</em>}' attribute.
	 * @param value the new value of the '<em>Pattern</em>' attribute.
	 * @see #getPattern()
	 * @generated
	 */
	void setPattern(String value);

	/**
	 * Returns the value of the '<em><b>Unless Present</b></em>' attribute.
	 * Whether nothing is done when the file has such a line.
	 * @return the value of the '<em>Unless Present</em>' attribute.
	 * @see #setUnlessPresent(boolean)
	 * @see org.mirage.model.MiragePackage#getInsertLineEdit_UnlessPresent()
	 * @model
	 * @generated
	 */
	boolean isUnlessPresent();

	/**
	 * Sets the value of the '{@link org.mirage.model.InsertLineEdit#isUnlessPresent <em>Unless Present</em>}' attribute.
	 * @param value the new value of the '<em>Unless Present</em>' attribute.
	 * @see #isUnlessPresent()
	 * @generated
	 */
	void setUnlessPresent(boolean value);

} // InsertLineEdit
