//! What files of data say beside the board's own texts, where nothing else says it.

super::keys! { DATA:
    DATA_NOTES
    DATA_CURVE
    DATA_PICTURE
    DATA_ID
    DATA_TOUCHPOINT
    DATA_OPPORTUNITY
    DATA_SIDE
    DATA_CONTEXT
    DATA_STAGES
    DATA_EMPTY_STAGE
    DATA_SCALE
    DATA_SCALE_HEADING
    DATA_CONNECTORS
    DATA_NAMED
}
