// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.mirage.model.AttributeSetting;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Attribute Setting</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.AttributeSettingImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.impl.AttributeSettingImpl#getValue <em>Value</em>}</li>
 *   <li>{@link org.mirage.model.impl.AttributeSettingImpl#getChunk <em>Chunk</em>}</li>
 *   <li>{@link org.mirage.model.impl.AttributeSettingImpl#getSize <em>Size</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AttributeSettingImpl extends MinimalEObjectImpl.Container implements AttributeSetting {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected static final String VALUE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected String value = VALUE_EDEFAULT;

	/**
	 * The default value of the '{@link #getChunk() <em>Chunk</em>}' attribute.
	 * @see #getChunk()
	 * @generated
	 * @ordered
	 */
	protected static final String CHUNK_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getChunk() <em>Chunk</em>}' attribute.
	 * @see #getChunk()
	 * @generated
	 * @ordered
	 */
	protected String chunk = CHUNK_EDEFAULT;

	/**
	 * The default value of the '{@link #getSize() <em>Size</em>}' attribute.
	 * @see #getSize()
	 * @generated
	 * @ordered
	 */
	protected static final int SIZE_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getSize() <em>Size</em>}' attribute.
	 * @see #getSize()
	 * @generated
	 * @ordered
	 */
	protected int size = SIZE_EDEFAULT;

	/**
	 * @generated
	 */
	protected AttributeSettingImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.ATTRIBUTE_SETTING;
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
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ATTRIBUTE_SETTING__NAME, oldName, name));
	}

	/**
	 * @generated
	 */
	@Override
	public String getValue() {
		return value;
	}

	/**
	 * @generated
	 */
	@Override
	public void setValue(String newValue) {
		String oldValue = value;
		value = newValue;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ATTRIBUTE_SETTING__VALUE, oldValue, value));
	}

	/**
	 * @generated
	 */
	@Override
	public String getChunk() {
		return chunk;
	}

	/**
	 * @generated
	 */
	@Override
	public void setChunk(String newChunk) {
		String oldChunk = chunk;
		chunk = newChunk;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ATTRIBUTE_SETTING__CHUNK, oldChunk, chunk));
	}

	/**
	 * @generated
	 */
	@Override
	public int getSize() {
		return size;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSize(int newSize) {
		int oldSize = size;
		size = newSize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ATTRIBUTE_SETTING__SIZE, oldSize, size));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.ATTRIBUTE_SETTING__NAME:
				return getName();
			case MiragePackage.ATTRIBUTE_SETTING__VALUE:
				return getValue();
			case MiragePackage.ATTRIBUTE_SETTING__CHUNK:
				return getChunk();
			case MiragePackage.ATTRIBUTE_SETTING__SIZE:
				return getSize();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.ATTRIBUTE_SETTING__NAME:
				setName((String)newValue);
				return;
			case MiragePackage.ATTRIBUTE_SETTING__VALUE:
				setValue((String)newValue);
				return;
			case MiragePackage.ATTRIBUTE_SETTING__CHUNK:
				setChunk((String)newValue);
				return;
			case MiragePackage.ATTRIBUTE_SETTING__SIZE:
				setSize((Integer)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.ATTRIBUTE_SETTING__NAME:
				setName(NAME_EDEFAULT);
				return;
			case MiragePackage.ATTRIBUTE_SETTING__VALUE:
				setValue(VALUE_EDEFAULT);
				return;
			case MiragePackage.ATTRIBUTE_SETTING__CHUNK:
				setChunk(CHUNK_EDEFAULT);
				return;
			case MiragePackage.ATTRIBUTE_SETTING__SIZE:
				setSize(SIZE_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.ATTRIBUTE_SETTING__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case MiragePackage.ATTRIBUTE_SETTING__VALUE:
				return VALUE_EDEFAULT == null ? value != null : !VALUE_EDEFAULT.equals(value);
			case MiragePackage.ATTRIBUTE_SETTING__CHUNK:
				return CHUNK_EDEFAULT == null ? chunk != null : !CHUNK_EDEFAULT.equals(chunk);
			case MiragePackage.ATTRIBUTE_SETTING__SIZE:
				return size != SIZE_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (name: ");
		result.append(name);
		result.append(", value: ");
		result.append(value);
		result.append(", chunk: ");
		result.append(chunk);
		result.append(", size: ");
		result.append(size);
		result.append(')');
		return result.toString();
	}

} //AttributeSettingImpl
