// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Partition</b></em>'.
 *
 * A range of a disk that its partition table names.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Partition#getNumber <em>Number</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getOffset <em>Offset</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getLength <em>Length</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getType <em>Type</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getUuid <em>Uuid</em>}</li>
 *   <li>{@link org.mirage.model.Partition#isBootable <em>Bootable</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getHolds <em>Holds</em>}</li>
 *   <li>{@link org.mirage.model.Partition#getVolume <em>Volume</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getPartition()
 * @model
 * @generated
 */
public interface Partition extends EObject {
	/**
	 * Returns the value of the '<em><b>Number</b></em>' attribute.
	 * As the kernel counts them, from 1 on.
	 * @return the value of the '<em>Number</em>' attribute.
	 * @see #setNumber(int)
	 * @see org.mirage.model.MiragePackage#getPartition_Number()
	 * @model
	 * @generated
	 */
	int getNumber();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getNumber <em>Number</em>}' attribute.
	 * @param value the new value of the '<em>Number</em>' attribute.
	 * @see #getNumber()
	 * @generated
	 */
	void setNumber(int value);

	/**
	 * Returns the value of the '<em><b>Offset</b></em>' attribute.
	 * Where it starts on the disk, bytes.
	 * @return the value of the '<em>Offset</em>' attribute.
	 * @see #setOffset(long)
	 * @see org.mirage.model.MiragePackage#getPartition_Offset()
	 * @model
	 * @generated
	 */
	long getOffset();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getOffset <em>Offset</em>}' attribute.
	 * @param value the new value of the '<em>Offset</em>' attribute.
	 * @see #getOffset()
	 * @generated
	 */
	void setOffset(long value);

	/**
	 * Returns the value of the '<em><b>Length</b></em>' attribute.
	 * Bytes.
	 * @return the value of the '<em>Length</em>' attribute.
	 * @see #setLength(long)
	 * @see org.mirage.model.MiragePackage#getPartition_Length()
	 * @model
	 * @generated
	 */
	long getLength();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getLength <em>Length</em>}' attribute.
	 * @param value the new value of the '<em>Length</em>' attribute.
	 * @see #getLength()
	 * @generated
	 */
	void setLength(long value);

	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What the table says it is for.
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(String)
	 * @see org.mirage.model.MiragePackage#getPartition_Type()
	 * @model default=""
	 * @generated
	 */
	String getType();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getType <em>Type</em>}' attribute.
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(String value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Name in a GPT; empty when there is none.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getPartition_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Uuid</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * PARTUUID; empty when there is none.
	 * @return the value of the '<em>Uuid</em>' attribute.
	 * @see #setUuid(String)
	 * @see org.mirage.model.MiragePackage#getPartition_Uuid()
	 * @model default=""
	 * @generated
	 */
	String getUuid();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getUuid <em>Uuid</em>}' attribute.
	 * @param value the new value of the '<em>Uuid</em>' attribute.
	 * @see #getUuid()
	 * @generated
	 */
	void setUuid(String value);

	/**
	 * Returns the value of the '<em><b>Bootable</b></em>' attribute.
	 * Whether the table marks it to be started from.
	 * @return the value of the '<em>Bootable</em>' attribute.
	 * @see #setBootable(boolean)
	 * @see org.mirage.model.MiragePackage#getPartition_Bootable()
	 * @model
	 * @generated
	 */
	boolean isBootable();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#isBootable <em>Bootable</em>}' attribute.
	 * @param value the new value of the '<em>Bootable</em>' attribute.
	 * @see #isBootable()
	 * @generated
	 */
	void setBootable(boolean value);

	/**
	 * Returns the value of the '<em><b>Holds</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What is in it, for people: a type of file system, swap space, a boot loader, nothing and so on.
	 * @return the value of the '<em>Holds</em>' attribute.
	 * @see #setHolds(String)
	 * @see org.mirage.model.MiragePackage#getPartition_Holds()
	 * @model default=""
	 * @generated
	 */
	String getHolds();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getHolds <em>Holds</em>}' attribute.
	 * @param value the new value of the '<em>Holds</em>' attribute.
	 * @see #getHolds()
	 * @generated
	 */
	void setHolds(String value);

	/**
	 * Returns the value of the '<em><b>Volume</b></em>' reference.
	 * The volume in it, or null.
	 * @return the value of the '<em>Volume</em>' reference.
	 * @see #setVolume(Volume)
	 * @see org.mirage.model.MiragePackage#getPartition_Volume()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Volume getVolume();

	/**
	 * Sets the value of the '{@link org.mirage.model.Partition#getVolume <em>Volume</em>}' reference.
	 * @param value the new value of the '<em>Volume</em>' reference.
	 * @see #getVolume()
	 * @generated
	 */
	void setVolume(Volume value);

} // Partition
